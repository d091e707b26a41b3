package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.text.Words;

/** What people type, and what becomes of it. */
class InputsTest {
  private static final String GUID = "0f1e2d3c-1111-4222-8333-444455556666";

  private static <T> T valid(Checked<T> checked) {
    return switch (checked) {
      case Checked.Valid<T>(T value) -> value;
      case Checked.Invalid<T>(Text why) -> throw new AssertionError(Words.say(why));
    };
  }

  private static <T> String refused(Function<String, Checked<T>> parse, String input) {
    return switch (parse.apply(input)) {
      case Checked.Valid<T>(T value) -> throw new AssertionError("accepted as " + value);
      case Checked.Invalid<T>(Text why) -> Words.say(why);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {GUID, " " + GUID + "\n", "0F1E2D3C-1111-4222-8333-444455556666", "{" + GUID + "}"})
  void workspaceIdsAreGuidsInLowerCase(String input) {
    assertThat(valid(WorkspaceId.parse(input)).value()).isEqualTo(GUID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my-workspace", GUID + "0", "0f1e2d3c111142228333444455556666", GUID + "}"})
  void otherWorkspaceIdsAreRefusedWithTheReason(String input) {
    assertThat(refused(WorkspaceId::parse, input)).contains(input, "GUID", "External ID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"security@example.com", " a.b+c@mail.example.org ", "x@a-b.example"})
  void addressesAreAccepted(String input) {
    assertThat(valid(EmailAddress.parse(input)).value()).isEqualTo(input.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"security", "security@localhost", "sec urity@example.com", "@example.com"})
  void otherAddressesAreRefused(String input) {
    assertThat(refused(EmailAddress::parse, input)).contains(input, "no e-mail address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.com,b@example.com", "a@example.com b@example.com"})
  void severalAddressesAreRefused(String input) {
    assertThat(refused(EmailAddress::parse, input)).contains("more than one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudtrail", "CloudTrail-2", "a", "abcdefghijklmnopqrstuvwxyz-12345"})
  void suffixesAreAccepted(String input) {
    assertThat(valid(Suffix.parse(input)).value()).isEqualTo(input);
  }

  @ParameterizedTest
  @CsvSource({
    "2trail, beginning with a letter",
    "cloud_trail, letters",
    "cloudtrail-, not ending with a hyphen",
    "cloud--trail, single hyphens",
    "'cloud trail', letters",
    "abcdefghijklmnopqrstuvwxyz-123456, 33 characters"
  })
  void otherSuffixesAreRefused(String input, String reason) {
    assertThat(refused(Suffix::parse, input)).contains(input, reason);
  }

  @Test
  void everyLogTypesWordIsASuffix() {
    for (LogType type : LogType.values()) {
      assertThat(valid(Suffix.parse(type.word())).value()).isEqualTo(type.word());
    }
  }

  @Test
  void roleNamesAreAccepted() {
    assertThat(valid(RoleName.parse("OIDC_Sentinel-prod_1")).value())
        .isEqualTo("OIDC_Sentinel-prod_1");
    assertThat(valid(RoleName.parse("OIDC_" + "a".repeat(59))).value()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({
    "SentinelRole, must begin with OIDC_",
    "oidc_Sentinel, must begin with OIDC_",
    "OIDC_, needs something after OIDC_",
    "'OIDC_Senti nel', only letters",
    "OIDC_Sentinel.prod, only letters"
  })
  void otherRoleNamesAreRefused(String input, String reason) {
    assertThat(refused(RoleName::parse, input)).contains(reason);
  }

  @Test
  void roleNamesBeyondIamsLimitAreRefused() {
    assertThat(refused(RoleName::parse, "OIDC_" + "a".repeat(60))).contains("65", "64");
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, AWS",
    "us-gov-west-1, AWS_US_GOV",
    "ap-southeast-5, AWS",
    "' us-east-1 ', AWS",
    "xx-new-9, AWS"
  })
  void regionsKnowTheirPartition(String input, Partition partition) {
    Region region = valid(Region.parse(input));
    assertThat(region.id()).isEqualTo(input.strip());
    assertThat(region.partition()).isEqualTo(partition);
  }

  @ParameterizedTest
  @CsvSource({
    "cn-north-1, aws-cn",
    "eusc-de-east-1, aws-eusc",
    "us-iso-east-1, aws-iso",
    "us-isob-east-1, aws-iso-b",
    "Ireland, no AWS Region",
    "EU, no AWS Region",
    "eu-west-1a, no AWS Region",
    "'', no AWS Region"
  })
  void otherRegionsAreRefusedInWords(String input, String reason) {
    assertThat(refused(Region::parse, input)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://acme.awsapps.com/start",
        "https://acme.awsapps.com/start/#/",
        "https://acme.awsapps.com/start#",
        "https://acme.awsapps.com/start/",
        "https://acme.awsapps.com/start ",
        "https://acme.awsapps.com/start\\#/",
        "https://acme.awsapps.com/start/\\#/",
        "https://Acme.awsapps.com/start/#/?tab=accounts",
        "acme.awsapps.com/start",
        "HTTPS://acme.awsapps.com/"
      })
  void everySpellingOfAStartUrlBecomesOne(String input) {
    assertThat(valid(StartUrl.parse(input)).value()).isEqualTo("https://acme.awsapps.com/start");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/acme",
        "https://start.us-gov-home.awsapps.com/directory/d-1234567890#/",
        "https://ssoins-1111222233334444.portal.eu-west-1.app.aws"
      })
  void otherPortalsKeepHostAndPath(String input) {
    assertThat(valid(StartUrl.parse(input)).value()).isEqualTo(input.replace("#/", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "http://acme.awsapps.com/start, begins with https://",
    "ftp://acme.awsapps.com/start, begins with https://",
    "acme, no start URL",
    "https://me:pw@acme.awsapps.com/start, no start URL",
    "https://acme awsapps.com/start, no start URL",
    "'', missing"
  })
  void otherStartUrlsAreRefused(String input, String reason) {
    assertThat(refused(StartUrl::parse, input)).contains(reason);
  }
}
