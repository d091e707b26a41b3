package org.sentinelsetup.cli;

import org.sentinelsetup.model.AzurePlace;
import picocli.CommandLine.Option;

/** Where the workspace is in Azure, on the command line. */
final class PlaceOptions {
  @Option(names = "--subscription", paramLabel = "ID", description = "Of the workspace.")
  private String subscription = "";

  @Option(names = "--resource-group", paramLabel = "NAME", description = "Of the workspace.")
  private String group = "";

  @Option(names = "--workspace-name", paramLabel = "NAME", description = "Of the workspace.")
  private String workspace = "";

  AzurePlace place() {
    return new AzurePlace(subscription, group, workspace);
  }
}
