package org.sentinelsetup.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.ChainOffer;
import org.sentinelsetup.model.CommandKeys;
import org.sentinelsetup.model.KeysOffer;
import org.sentinelsetup.model.PortalOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.ProfileOffers;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.StaticKeys;
import org.sentinelsetup.model.UnusableOffer;
import org.sentinelsetup.text.Words;

/** What each kind of profile offers. */
class ProfilesTest {
  private static final String TEAM =
      """
      [sso-session HEADING]
      sso_region = us-west-2
      sso_start_url = https://acme.awsapps.com/start
      [profile logs]
      sso_session = VALUE
      sso_account_id = 111122223333
      sso_role_name = LogAdmin
      [profile chained]
      source_profile = logs
      role_arn = arn:aws:iam::111122223333:role/Deploy
      [profile old]
      sso_start_url = https://acme.awsapps.com/start
      sso_region = us-west-2
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'Blue Team' | 'Blue Team'
          'Blue Team' | Blue Team
          Blue Team   | 'Blue Team'
          "Blue Team" | 'Blue Team'
          Blue Team   | Blue Team
          """)
  void quotesAndSpacesDoNotMatter(String heading, String value) {
    PortalOffer logs = portal("logs", "111122223333", "LogAdmin", "Blue Team");
    assertThat(offers(TEAM.replace("HEADING", heading).replace("VALUE", value), ""))
        .containsExactly(
            logs,
            portal("old", null, null, null),
            new ChainOffer(
                "chained", null, "arn:aws:iam::111122223333:role/Deploy", null, null, logs));
  }

  @Test
  void aMissingSessionIsNamed() {
    List<ProfileOffer> offers = offers(TEAM.replace("HEADING", "Red").replace("VALUE", "Blue"), "");
    assertThat(offers)
        .extracting(ProfileOffer::name)
        .containsExactly("Red", "old", "logs", "chained");
    assertThat(why(offers, "logs")).isEqualTo("There is no section [sso-session Blue].");
    assertThat(why(offers, "chained")).contains("logs", "[sso-session Blue]");
  }

  @Test
  void aSessionNobodyRefersToIsOffered() {
    String session =
        "[sso-session x]\nsso_region=us-west-2\nsso_start_url=https://acme.awsapps.com/start\n";
    assertThat(offers(session, "")).containsExactly(portal("x", null, null, "x"));
    assertThat(offers(session + "[profile x]\nregion = x\n", ""))
        .containsExactly(portal("x", null, null, "x"));
    assertThat(offers(session + "[profile x]\ncredential_process = p\n", ""))
        .containsExactly(
            portal("sso-session x", null, null, "x"),
            new KeysOffer("x", null, new CommandKeys("p")));
  }

  @Test
  void profilesThatDifferByNameOnlyAreBothKept() {
    String same = "sso_region=us-west-2\nsso_start_url=acme.awsapps.com\n";
    assertThat(offers("[profile a]\n" + same + "[profile b]\n" + same, ""))
        .containsExactly(portal("a", null, null, null), portal("b", null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sso_session = s                           | [sso-session s] has no sso_start_url.
          sso_session = t                           | [sso-session t] has no sso_region.
          sso_start_url = https://x.awsapps.com     | x has no sso_region.
          sso_region = us-west-2                    | x has no sso_start_url.
          sso_account_id = 111122223333             | x has no sso_start_url.
          sso_start_url = http://x.y;sso_region = x | 'http://x.y' is refused: a start URL begins with https://.
          sso_start_url = x.y;sso_region = mars     | 'mars' is no AWS Region. A Region looks like eu-west-1.
          sso_start_url = x.y;sso_region = cn-north-1 | The Region cn-north-1 belongs to the partition aws-cn, which is not supported: Microsoft documents Sentinel for aws and aws-us-gov only.
          aws_access_key_id = A                     | x has no aws_secret_access_key.
          aws_secret_access_key = S                 | x has no aws_access_key_id.
          aws_session_token = T                     | x has no aws_access_key_id.
          aws_access_key_id = A;aws_secret_access_key = | x has no aws_secret_access_key.
          aws_access_key_id = A;aws_secret_access_key = S;mfa_serial = m | It wants an MFA code (mfa_serial), which cannot be asked for here. Use IAM Identity Center, or keys of a session in the environment.
          role_arn = r;source_profile = k;mfa_serial = m | It wants an MFA code (mfa_serial), which cannot be asked for here. Use IAM Identity Center, or keys of a session in the environment.
          role_arn = r                              | It names a role but no source_profile to take it with.
          role_arn = r;source_profile = nobody      | There is no profile nobody, which it names as its source_profile.
          role_arn = r;source_profile = empty       | Its source_profile empty has nothing to sign in with.
          role_arn = r;credential_source = Environment | It takes credentials from the machine it runs on (credential_source), which is not supported here.
          credential_source = Environment           | It takes credentials from the machine it runs on (credential_source), which is not supported here.
          role_arn = r;web_identity_token_file = t  | It signs in with a web identity (web_identity_token_file), which is not supported here.
          web_identity_token_file = t               | It signs in with a web identity (web_identity_token_file), which is not supported here.
          """)
  void unusable(String settings, String why) {
    String config =
        """
        [sso-session s]
        sso_region = us-west-2
        [sso-session t]
        sso_start_url = https://acme.awsapps.com/start
        [profile empty]
        region = eu-west-1
        [profile k]
        aws_access_key_id = A
        aws_secret_access_key = S
        [profile x]
        """;
    assertThat(why(offers(config + settings.replace(';', '\n'), ""), "x")).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({"region = x", "output = json", "mfa_serial = m", "source_profile = k", "s3 ="})
  void nothingToSignInWithIsLeftOut(String settings) {
    assertThat(offers("[profile x]\n" + settings, "")).isEmpty();
    assertThat(offers("[services x]\naws_access_key_id = A\n", "")).isEmpty();
  }

  @Test
  void keysAndCommands() {
    assertThat(
            offers(
                "[profile c]\ncredential_process = \"/my tool\" --x # note\nregion = eu-west-1",
                "[default]\naws_access_key_id = A\naws_secret_access_key = S\n"
                    + "[t]\naws_access_key_id = A\naws_secret_access_key = S/+=\n"
                    + "aws_session_token = T==\n"))
        .containsExactly(
            new KeysOffer("c", "eu-west-1", new CommandKeys("\"/my tool\" --x")),
            new KeysOffer("default", null, new StaticKeys("A", "S", null)),
            new KeysOffer("t", null, new StaticKeys("A", "S/+=", "T==")));
  }

  @Test
  void credentialsWinAndKeysAreNotMixed() {
    String config =
        "[profile x]\nregion = eu-west-1\naws_access_key_id = A1\naws_secret_access_key = S1\n"
            + "aws_session_token = T1\n";
    assertThat(offers(config, "[x]\naws_access_key_id = A2\naws_secret_access_key = S2\n"))
        .containsExactly(new KeysOffer("x", "eu-west-1", new StaticKeys("A2", "S2", null)));
    assertThat(offers(config, "[x]\noutput = json\n"))
        .containsExactly(new KeysOffer("x", "eu-west-1", new StaticKeys("A1", "S1", "T1")));
    assertThat(why(offers(config, "[x]\naws_access_key_id = A2\n"), "x"))
        .isEqualTo("x has no aws_secret_access_key.");
  }

  @Test
  void complaintsOfBothFiles() {
    ProfileOffers offers = Profiles.of("x", "[default]\nx");
    assertThat(offers.complaints().stream().map(Words::say))
        .containsExactly(
            "Line 1 of config is neither a section nor a setting and was left out.",
            "Line 2 of credentials is neither a section nor a setting and was left out.");
  }

  private static PortalOffer portal(
      String name, @Nullable String account, @Nullable String role, @Nullable String session) {
    return new PortalOffer(
        name,
        new StartUrl("https://acme.awsapps.com/start"),
        new Region("us-west-2"),
        account,
        role,
        session);
  }

  private static List<ProfileOffer> offers(String config, String credentials) {
    return Profiles.of(config, credentials).offers();
  }

  private static String why(List<ProfileOffer> offers, String name) {
    return offers.stream()
        .filter(offer -> offer.name().equals(name))
        .map(UnusableOffer.class::cast)
        .map(offer -> Words.say(offer.why()))
        .findFirst()
        .orElseThrow();
  }
}
