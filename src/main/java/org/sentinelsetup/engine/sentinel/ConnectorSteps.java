package org.sentinelsetup.engine.sentinel;

import java.util.List;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.WorkspaceId;

/**
 * How the connection is added in Sentinel.
 *
 * @param heading the portal
 * @param steps what to do there, in order
 */
public record ConnectorSteps(Text heading, List<Text> steps) {
  /** Keeps the steps from changing. */
  public ConnectorSteps {
    steps = List.copyOf(steps);
  }

  /**
   * The ways there are, the one that stays first: Sentinel's pages in the Azure portal retire on 31
   * March 2027.
   *
   * @param cloud the workspace's Azure cloud
   * @param logType the kind of log
   * @param workspace the workspace the connection is for, to be compared with the page's
   * @param outputs what to fill in
   * @return the Defender portal, then the Azure portal
   */
  public static List<ConnectorSteps> ways(
      AzureCloud cloud, LogType logType, WorkspaceId workspace, StackOutputs outputs) {
    return List.of(
        defender(cloud, logType, workspace, outputs), azure(cloud, logType, workspace, outputs));
  }

  /**
   * The values to copy, under the names of the connector page's fields.
   *
   * @param outputs what the stack says about itself
   * @return role, queue and table, in the order of the page
   */
  public static List<CopyValue> values(StackOutputs outputs) {
    return List.of(
        new CopyValue(Text.of("sentinel.field-role"), outputs.roleArn()),
        new CopyValue(Text.of("sentinel.field-queue"), outputs.queueUrl()),
        new CopyValue(Text.of("sentinel.field-table"), outputs.table()));
  }

  private static ConnectorSteps defender(
      AzureCloud cloud, LogType logType, WorkspaceId workspace, StackOutputs outputs) {
    return new ConnectorSteps(
        Text.of("sentinel.portal-defender"),
        List.of(
            Text.of("sentinel.permission"),
            Text.of("sentinel.defender-open", cloud.defenderPortal()),
            Text.of("sentinel.defender-install", logType.solution()),
            Text.of("sentinel.defender-connectors", logType.connector()),
            Text.of("sentinel.external-id", workspace.value()),
            fill(outputs),
            Text.of("sentinel.add")));
  }

  private static ConnectorSteps azure(
      AzureCloud cloud, LogType logType, WorkspaceId workspace, StackOutputs outputs) {
    return new ConnectorSteps(
        Text.of("sentinel.portal-azure"),
        List.of(
            Text.of("sentinel.permission"),
            Text.of("sentinel.azure-open", cloud.azurePortal()),
            Text.of("sentinel.azure-install", logType.solution()),
            Text.of("sentinel.azure-connectors", logType.connector()),
            Text.of("sentinel.external-id", workspace.value()),
            fill(outputs),
            Text.of("sentinel.add")));
  }

  private static Text fill(StackOutputs outputs) {
    return Text.of("sentinel.fill", outputs.roleArn(), outputs.queueUrl(), outputs.table());
  }
}
