package org.sentinelsetup.engine.setup;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogPrefix;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.WorkspaceId;

/**
 * What a person decides of a connection.
 *
 * @param account the logging account, 12 digits
 * @param logs which logs
 * @param cloud the Azure cloud of the workspace
 * @param workspace the workspace
 * @param email whom alarms reach
 * @param name the name of the connection
 * @param options what only some companies demand of the stack
 */
public record Setup(
    String account,
    Logs logs,
    AzureCloud cloud,
    WorkspaceId workspace,
    EmailAddress email,
    Suffix name,
    StackOptions options) {
  /**
   * Which logs.
   *
   * @param region the bucket's Region
   * @param bucket the bucket's name
   * @param type the kind of log
   * @param prefix their folder, empty for the one that is found
   * @param keys keys to grant on beside those that are found in use
   * @param deletedPrincipals unique ids of deleted roles and users to take out of key policies
   * @param oneRuleEach whether each account of the organisation gets a rule of its own
   * @param throughControlTower whether the notification is set through the role that the landing
   *     zone's controls let through
   */
  public record Logs(
      Region region,
      String bucket,
      LogType type,
      Optional<LogPrefix> prefix,
      List<Arn> keys,
      List<String> deletedPrincipals,
      boolean oneRuleEach,
      boolean throughControlTower) {
    /** Keeps the lists from changing. */
    public Logs {
      keys = List.copyOf(keys);
      deletedPrincipals = List.copyOf(deletedPrincipals);
    }
  }

  /**
   * The decisions a plan was made from.
   *
   * @param inputs the answers
   * @return the same as a set-up; every key that was in use is named
   */
  public static Setup of(SetupInputs inputs) {
    LogSource source = inputs.source();
    return new Setup(
        inputs.caller().account(),
        new Logs(
            source.region(),
            source.bucket(),
            source.type(),
            Optional.of(new LogPrefix(source.prefix())),
            source.keys().stream().filter(KeyInUse::customerManaged).map(Setup::arn).toList(),
            inputs.deletedPrincipals().stream().sorted().toList(),
            source.split(),
            inputs.oneCall() != null),
        inputs.cloud(),
        inputs.workspace(),
        inputs.email(),
        inputs.suffix(),
        inputs.options());
  }

  private static Arn arn(KeyInUse key) {
    String[] parts = key.arn().split(":", 6);
    return new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]);
  }
}
