package org.sentinelsetup.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.text.Words;

final class SetupFileTest {
  static String resource(String name) {
    try (InputStream in = SetupFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Setup read(String text) {
    assertThat(SetupFile.read(text)).isInstanceOf(SetupFile.Outcome.Read.class);
    return ((SetupFile.Outcome.Read) SetupFile.read(text)).setup();
  }

  private static List<String> faults(String text) {
    assertThat(SetupFile.read(text)).isInstanceOf(SetupFile.Outcome.Refused.class);
    return ((SetupFile.Outcome.Refused) SetupFile.read(text))
        .faults().stream().map(Words::say).toList();
  }

  @Test
  void theExampleIsWrittenAsItIsRead() {
    String example = resource("setup.example.json");
    assertThat(SetupText.of(read(example))).isEqualTo(example);
  }

  @Test
  void whatAPlanWasMadeFromCanBeReadBack() {
    Setup setup = Setup.of(Samples.inputs());
    assertThat(read(SetupText.of(setup))).isEqualTo(setup);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"account\" : \"111122223333\" | \"account\" : \"1111\" | /account: '1111' is no account",
        "\"account\" : \"111122223333\", | | /account is missing",
        "\"name\" : \"cloudtrail\" | \"name\" : \"cloud trail\" | /name: 'cloud trail'",
        "\"region\" : \"eu-west-1\" | \"region\" : \"cn-north-1\" | partition aws-cn",
        "\"bucket\" : \"acme-org-logs\" | \"bucket\" : 7 | /logs/bucket has to be a text",
        "\"type\" : \"AWSCloudTrail\" | \"type\" : \"AWSWAF\" | 'AWSWAF' is no table",
        "\"type\" : \"AWSCloudTrail\" | \"kind\" : \"AWSCloudTrail\" | /logs/kind is not known. Known here: bucket, keys",
        "\"type\" : \"AWSCloudTrail\" | \"oneRuleAnAccount\" : 1 | /logs/oneRuleAnAccount has to be true or false",
        "\"type\" : \"AWSCloudTrail\" | \"keys\" : \"arn\" | /logs/keys has to be a list",
        "\"type\" : \"AWSCloudTrail\" | \"keys\" : [\"alias/logs\"] | /logs/keys/0: ",
        "\"cloud\" : \"Commercial\" | \"cloud\" : \"China\" | 'China' is no Azure cloud",
        "\"cloud\" : \"Commercial\" | \"secretAccessKey\" : \"x\" | no file of a set-up holds a secret",
        "\"terminationProtection\" : true | \"quietHours\" : 25 | /stack/quietHours has to be a whole number from 0 to 24",
        "\"terminationProtection\" : true | \"roleName\" : \"Sentinel\" | /stack/roleName: ",
        "\"terminationProtection\" : true | \"namePattern\" : \"acme\" | /stack/namePattern: ",
        "\"cost-centre\" : \"security\" | \"aws:x\" : \"y\" | /stack/tags: 'aws:x=y' is no tag",
        "\"sentinelSetup\" : 1 | \"sentinelSetup\" : 2 | /sentinelSetup has to be 1",
        "\"sentinelSetup\" : 1, | \"sentinelSetup\" : 1, \"name\" : \"x\", | is not valid JSON"
      })
  void whatIsWrongIsNamedByItsPlace(String part, String instead, String says) {
    String example = resource("setup.example.json");
    assertThat(example).contains(part);
    assertThat(faults(example.replace(part, instead == null ? "" : instead)))
        .anyMatch(fault -> fault.contains(says));
  }

  @Test
  void everythingIsToldAtOnce() {
    assertThat(faults("{\"sentinelSetup\":1,\"logs\":{},\"x\":1}"))
        .hasSize(7)
        .anyMatch(fault -> fault.equals("/logs/region is missing."))
        .anyMatch(fault -> fault.equals("/sentinel/workspaceId is missing."))
        .anyMatch(fault -> fault.startsWith("/x is not known."));
  }
}
