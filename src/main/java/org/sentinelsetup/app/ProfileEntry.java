package org.sentinelsetup.app;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.cli.CommonOptions;
import org.sentinelsetup.cli.Entry;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.model.ChainOffer;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.KeysOffer;
import org.sentinelsetup.model.PortalOffer;
import org.sentinelsetup.model.ProfileOffer;
import org.sentinelsetup.model.UnusableOffer;

/** How a profile, or the environment, gets into AWS. */
final class ProfileEntry {
  private ProfileEntry() {}

  static Checked<Entry> of(Existing existing, CommonOptions options) {
    return of(existing, options.run().profile(), options.keyProfiles());
  }

  static Checked<Entry> of(Existing existing, String name, List<String> keyProfiles) {
    Entry keys = new Entry.Profile(name, keyProfiles);
    if (name.isEmpty()) {
      return existing.environmentKeys().isPresent()
          ? Checked.valid(keys)
          : Checked.invalid("app.no-credentials");
    }
    Optional<ProfileOffer> offer =
        existing.read().offers().stream().filter(one -> one.name().equals(name)).findFirst();
    if (offer.isEmpty()) {
      return Checked.invalid("app.no-profile", name);
    }
    return switch (offer.get()) {
      case KeysOffer _, ChainOffer _ -> Checked.valid(keys);
      case PortalOffer portal ->
          portal.roleName() == null
              ? Checked.invalid("app.profile-without-role", name)
              : Checked.valid(
                  new Entry.Portal(portal.startUrl(), portal.region(), portal.roleName(), false));
      case UnusableOffer unusable -> Checked.invalid("app.unusable", name, unusable.why());
    };
  }
}
