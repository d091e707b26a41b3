package org.sentinelsetup.cli;

import java.util.Optional;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.model.AzurePlace;

/**
 * What is wanted of the connections that are set up.
 *
 * @param name the connection, empty for a list of all
 * @param region the Region they are in, as typed
 * @param account the account, empty for the one there is
 * @param az whether the command for Sentinel alone is to be printed
 * @param arm where to save the ARM template, empty for nowhere
 * @param bicep where to save the Bicep file, empty for nowhere
 * @param place where the workspace is in Azure, as typed
 */
public record OutputsWanted(
    String name,
    String region,
    String account,
    boolean az,
    Optional<String> arm,
    Optional<String> bicep,
    AzurePlace place) {
  /**
   * The same in an account that is known.
   *
   * @param known 12 digits
   * @return what is wanted there
   */
  public OutputsWanted in(String known) {
    return new OutputsWanted(name, region, known, az, arm, bicep, place);
  }

  /**
   * The same, with what was not typed taken from the file of a set-up, if there is one.
   *
   * @param setup the file
   * @param account what stands for the account without a file, 12 digits or empty
   * @return what is wanted
   */
  public OutputsWanted with(Optional<Setup> setup, String account) {
    OutputsWanted here =
        this.account.isEmpty() ? in(setup.map(Setup::account).orElse(account)) : this;
    return setup
        .map(
            file ->
                new OutputsWanted(
                    here.name.isEmpty() ? file.name().value() : here.name,
                    here.region.isEmpty() ? file.logs().region().id() : here.region,
                    here.account,
                    here.az,
                    here.arm,
                    here.bicep,
                    here.place))
        .orElse(here);
  }
}
