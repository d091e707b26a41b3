package org.sentinelsetup.demo.actor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person adds on the connector's page in Sentinel.
 *
 * @param roleArn the role to take on
 * @param queueUrl the queue to drain
 * @param workspaceId a GUID; becomes part of the session's name
 * @param cloud where the workspace is
 * @param table the destination table, one of those the demo cloud's Sentinel has a reader for
 */
public record Connection(
    String roleArn, String queueUrl, String workspaceId, AzureCloud cloud, String table) {
  private static final Pattern ROLE = Pattern.compile("arn:aws(?:-us-gov)?:iam::\\d{12}:role/\\S+");
  private static final Pattern QUEUE =
      Pattern.compile("https://sqs\\.([a-z0-9-]+)\\.amazonaws\\.com/\\d{12}/([A-Za-z0-9_-]+)");
  private static final Pattern WORKSPACE =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * Checks the form, as the page does; whether anything works is found out later.
   *
   * @throws IllegalArgumentException saying which value is wrong
   */
  public Connection {
    require(ROLE.matcher(roleArn).matches(), "Role to add is no role ARN: " + roleArn);
    require(QUEUE.matcher(queueUrl).matches(), "SQS URL is no queue URL: " + queueUrl);
    require(WORKSPACE.matcher(workspaceId).matches(), "Workspace ID is no GUID: " + workspaceId);
    require(
        LogReader.TABLES.contains(table),
        "The demo cloud's Sentinel reads AWSCloudTrail, AWSVPCFlow and AWSGuardDuty only, not "
            + table);
  }

  /** The Region in the queue's URL. */
  String region() {
    return queue(1);
  }

  /** The queue's name in its URL. */
  String queueName() {
    return queue(2);
  }

  private String queue(int group) {
    Matcher parts = QUEUE.matcher(queueUrl);
    return parts.matches() ? parts.group(group) : "";
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
