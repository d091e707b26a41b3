package org.sentinelsetup.engine.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.model.CachedSession;
import org.sentinelsetup.model.ProfileOffers;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.StaticKeys;

/** What people already have to sign in with. Only ever read. */
public interface Existing {
  /** Nothing: the demo looks at no file and no credentials of the person. */
  Existing NONE =
      new Existing() {
        @Override
        public ProfileOffers read() {
          return new ProfileOffers(List.of(), List.of());
        }

        @Override
        public Optional<StaticKeys> environmentKeys() {
          return Optional.empty();
        }

        @Override
        public Optional<CachedSession> session(StartUrl startUrl, Region region, Instant now) {
          return Optional.empty();
        }
      };

  /**
   * Reads the person's profiles.
   *
   * @return what there is to sign in with, and what could not be read
   */
  ProfileOffers read();

  /**
   * The keys that stand in the environment.
   *
   * @return empty unless both parts of a key are there
   */
  Optional<StaticKeys> environmentKeys();

  /**
   * Looks for a sign-in that the AWS CLI made.
   *
   * @param startUrl the portal
   * @param region where IAM Identity Center is at home
   * @param now the time
   * @return the one that lives longest, empty when none lives long enough to be of use
   */
  Optional<CachedSession> session(StartUrl startUrl, Region region, Instant now);
}
