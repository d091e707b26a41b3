package org.sentinelsetup.cli;

import java.util.List;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;

/** How to get into AWS on the command line. Holds no secret. */
public sealed interface Entry {
  /**
   * With credentials a profile or the environment has.
   *
   * @param profile the profile; empty for the environment's
   * @param keyProfiles profiles for the accounts of keys
   */
  record Profile(String profile, List<String> keyProfiles) implements Entry {
    /** Keeps the list unchangeable. */
    public Profile {
      keyProfiles = List.copyOf(keyProfiles);
    }
  }

  /**
   * Through IAM Identity Center.
   *
   * @param startUrl the access portal
   * @param region the Region of Identity Center
   * @param role the permission set to take, in the logging account and in those of keys
   * @param cached whether a sign-in of the AWS CLI is used
   */
  record Portal(StartUrl startUrl, Region region, String role, boolean cached) implements Entry {}
}
