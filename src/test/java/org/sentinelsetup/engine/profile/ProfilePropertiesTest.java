package org.sentinelsetup.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.ProfileOffers;
import org.sentinelsetup.model.UnusableOffer;
import org.sentinelsetup.text.Words;

/** What holds whatever stands in the files. */
class ProfilePropertiesTest {
  @Property
  void noTextIsTooStrange(@ForAll String config, @ForAll String credentials) {
    sound(Profiles.of(config, credentials));
  }

  @Property(tries = 3000)
  void noFileIsTooStrange(@ForAll("files") String config, @ForAll("files") String credentials) {
    sound(Profiles.of(config, credentials));
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> line =
        Arbitraries.of(
            "[default]",
            "[profile a]",
            "[profile 'a']",
            "[b]",
            "[profile b]",
            "[profile c",
            "[sso-session a]",
            "[sso-session s t]",
            "sso_session = 's t'",
            "sso_session = a",
            "sso_start_url = https://acme.awsapps.com/start",
            "sso_start_url = ://",
            "sso_region = us-west-2",
            "sso_region = mars",
            "role_arn = arn:aws:iam::111122223333:role/R",
            "source_profile = a",
            "source_profile = b",
            "source_profile = 'default'",
            "credential_source = Environment",
            "credential_process = p -s hidden",
            "mfa_serial = m",
            "web_identity_token_file = t",
            "aws_access_key_id = hidden",
            "aws_secret_access_key = hidden",
            "aws_session_token = hidden",
            "  region = x",
            "hidden",
            "=hidden",
            "");
    return line.list().ofMaxSize(25).map(lines -> String.join("\n", lines));
  }

  private static void sound(ProfileOffers offers) {
    assertThat(offers.offers().stream().map(ProfileOffer::name)).doesNotHaveDuplicates();
    assertThat(offers.toString()).doesNotContain("hidden");
    String said =
        offers.complaints().stream().map(Words::say).collect(Collectors.joining("\n"))
            + offers.offers().stream()
                .filter(UnusableOffer.class::isInstance)
                .map(offer -> Words.say(((UnusableOffer) offer).why()))
                .collect(Collectors.joining("\n"));
    assertThat(said).doesNotContain("hidden");
  }
}
