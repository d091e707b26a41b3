package org.sentinelsetup.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.ChainOffer;
import org.sentinelsetup.model.KeysOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.StaticKeys;
import org.sentinelsetup.model.UnusableOffer;
import org.sentinelsetup.text.Words;

/** Roles that are taken with what another profile signs in with. */
class ProfileChainsTest {
  private static final String KEYS = "aws_access_key_id = A\naws_secret_access_key = S\n";
  private static final KeysOffer BASE = new KeysOffer("base", null, new StaticKeys("A", "S", null));

  @Test
  void everythingARoleWantsIsKept() {
    String config =
        role("x", "'base'") + "external_id = e\nrole_session_name = n\nregion = eu-west-1\n";
    assertThat(offers(config, "[base]\n" + KEYS))
        .containsEntry("x", new ChainOffer("x", "eu-west-1", "arn:x", "e", "n", BASE));
  }

  @Test
  void ownKeysMayBeTheSource() {
    assertThat(offers(role("base", "base") + KEYS, ""))
        .containsEntry("base", new ChainOffer("base", null, "arn:base", null, null, BASE));
    assertThat(offers(role("base", "base"), "[base]\n" + KEYS))
        .containsEntry("base", new ChainOffer("base", null, "arn:base", null, null, BASE));
    assertThat(why(offers(role("base", "base") + "aws_access_key_id = A\n", ""), "base"))
        .isEqualTo("base has no aws_secret_access_key.");
  }

  @Test
  void circlesAreNamed() {
    assertThat(why(offers(role("a", "a"), ""), "a"))
        .isEqualTo("Its source_profile leads in a circle: a → a.");
    Map<String, ProfileOffer> three =
        offers(role("x", "a") + role("a", "b") + KEYS + role("b", "a"), "");
    assertThat(why(three, "a")).endsWith(": a → b → a.");
    assertThat(why(three, "b")).endsWith(": b → a → b.");
    assertThat(why(three, "x")).isEqualTo("Its source_profile leads in a circle: a → b → a.");
  }

  @Test
  void fiveRolesAndNoMore() {
    StringBuilder config = new StringBuilder(role("r1", "base"));
    for (int i = 2; i <= 7; i++) {
      config.append(role("r" + i, "r" + (i - 1)));
    }
    Map<String, ProfileOffer> offers = offers(config.toString(), "[base]\n" + KEYS);
    ProfileOffer at = offers.get("r5");
    for (int i = 5; i >= 1; i--) {
      assertThat(at.name()).isEqualTo("r" + i);
      at = ((ChainOffer) at).source();
    }
    assertThat(at).isEqualTo(BASE);
    assertThat(why(offers, "r6")).isEqualTo("It takes more than 5 roles, one with the other.");
    assertThat(why(offers, "r7")).isEqualTo("It takes more than 5 roles, one with the other.");
  }

  @Test
  void whoIsToBlameIsNamedOnce() {
    Map<String, ProfileOffer> offers =
        offers(role("a", "b") + role("b", "c") + role("c", "nobody"), "");
    assertThat(why(offers, "a"))
        .isEqualTo(
            "It builds on the profile c, which cannot be used: There is no profile nobody, which"
                + " it names as its source_profile.");
    assertThat(why(offers, "c")).startsWith("There is no profile nobody");
  }

  private static String role(String name, String source) {
    return "[profile %s]\nrole_arn = arn:%s\nsource_profile = %s\n".formatted(name, name, source);
  }

  private static Map<String, ProfileOffer> offers(String config, String credentials) {
    return Profiles.of(config, credentials).offers().stream()
        .collect(Collectors.toMap(ProfileOffer::name, Function.identity()));
  }

  private static String why(Map<String, ProfileOffer> offers, String name) {
    return Words.say(((UnusableOffer) offers.get(name)).why());
  }
}
