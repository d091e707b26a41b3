package org.sentinelsetup.wizard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.NamePattern;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.WorkspaceId;

/**
 * What the person said of Sentinel, as typed.
 *
 * @param cloud the Azure cloud of the workspace
 * @param workspace the workspace ID
 * @param email whom alarms reach
 * @param suffix the name of the connection
 * @param advanced what only some companies demand of the stack
 */
public record SentinelStep(
    AzureCloud cloud, String workspace, String email, String suffix, Advanced advanced)
    implements WizardState.Part {
  /** Before anything was typed. */
  public static final SentinelStep EMPTY =
      new SentinelStep(AzureCloud.COMMERCIAL, "", "", "cloudtrail", Advanced.USUAL);

  /** A connection is called after its logs, unless the person has named it. */
  SentinelStep namedAfter(@Nullable LogSource source) {
    boolean named = Arrays.stream(LogType.values()).noneMatch(type -> type.word().equals(suffix));
    return source == null || named
        ? this
        : new SentinelStep(cloud, workspace, email, source.type().word(), advanced);
  }

  SentinelStep with(Advanced now) {
    return new SentinelStep(cloud, workspace, email, suffix, now);
  }

  /**
   * How things are named, if the connection's name fits.
   *
   * @return the value or what is wrong with it
   */
  public Checked<NamePattern> names() {
    return advanced.names() instanceof Checked.Valid<NamePattern>(NamePattern pattern)
            && suffixValue() instanceof Checked.Valid<Suffix>(Suffix name)
            && !pattern.fits(name)
        ? Checked.invalid("input.name-too-long", pattern.of(name), NamePattern.LONGEST)
        : advanced.names();
  }

  /**
   * The workspace ID, if it is one.
   *
   * @return the value or what is wrong with it
   */
  public Checked<WorkspaceId> workspaceId() {
    return WorkspaceId.parse(workspace);
  }

  /**
   * The address, if it is one.
   *
   * @return the value or what is wrong with it
   */
  public Checked<EmailAddress> emailAddress() {
    return EmailAddress.parse(email);
  }

  /**
   * The suffix, if it can be one.
   *
   * @return the value or what is wrong with it
   */
  public Checked<Suffix> suffixValue() {
    return Suffix.parse(suffix);
  }
}
