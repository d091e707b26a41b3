package org.sentinelsetup.engine.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelsetup.engine.profile.SectionHeading.Kind;
import org.sentinelsetup.model.PortalOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.ProfileOffers;
import org.sentinelsetup.model.Text;

/** Makes offers of what the config and the credentials file say. */
public final class Profiles {
  private static final String SESSION = "sso-session ";

  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final Map<String, Profile> sessions = new LinkedHashMap<>();
  private final SignIns signIns = new SignIns(profiles, sessions);

  private Profiles() {}

  /**
   * Makes offers of the two files' texts.
   *
   * @param config what the config file holds, empty when there is none
   * @param credentials what the credentials file holds, empty when there is none
   * @return what there is to sign in with, and what could not be read
   */
  public static ProfileOffers of(String config, String credentials) {
    return of(
        ConfigText.config("config", config), ConfigText.credentials("credentials", credentials));
  }

  static ProfileOffers of(ConfigText config, ConfigText credentials) {
    List<ConfigSection> sections =
        Stream.of(config, credentials).flatMap(text -> text.sections().stream()).toList();
    List<Text> complaints =
        Stream.of(config, credentials).flatMap(text -> text.complaints().stream()).toList();
    return new ProfileOffers(new Profiles().offers(sections), complaints);
  }

  private List<ProfileOffer> offers(List<ConfigSection> sections) {
    sections.forEach(this::gather);
    Set<String> named =
        profiles.values().stream()
            .flatMap(profile -> Optional.ofNullable(profile.reference("sso_session")).stream())
            .collect(Collectors.toSet());
    Map<String, ProfileOffer> offers = new LinkedHashMap<>();
    for (ConfigSection section : sections) {
      String name = section.heading().name();
      switch (section.heading().kind()) {
        case PROFILE ->
            Optional.ofNullable(profiles.get(name))
                .flatMap(signIns::of)
                .ifPresent(offer -> offers.putIfAbsent(name, offer));
        case SSO_SESSION -> {
          if (!named.contains(name)) {
            ProfileOffer offer = signIns.session(free(name), name);
            offers.putIfAbsent(offer.name(), offer);
          }
        }
        case OTHER -> {
          // Services and plugins: nothing to sign in with.
        }
      }
    }
    List<ProfileOffer> sorted = new ArrayList<>(offers.values());
    sorted.sort((a, b) -> Boolean.compare(b instanceof PortalOffer, a instanceof PortalOffer));
    return sorted;
  }

  private void gather(ConfigSection section) {
    Profile read = Profile.of(section);
    if (section.heading().kind() == Kind.PROFILE) {
      profiles.merge(read.name(), read, Profile::with);
    } else if (section.heading().kind() == Kind.SSO_SESSION) {
      sessions.put(read.name(), read);
    }
  }

  /** A profile may have the name of an sso-session it has nothing to do with. */
  private String free(String session) {
    boolean taken = Optional.ofNullable(profiles.get(session)).flatMap(signIns::of).isPresent();
    return taken ? SESSION + session : session;
  }
}
