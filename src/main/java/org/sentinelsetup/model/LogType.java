package org.sentinelsetup.model;

/**
 * A kind of log Sentinel's "Amazon Web Services S3" connector reads. One queue serves one kind
 * under one path.
 *
 * @see <a href="https://learn.microsoft.com/azure/sentinel/connect-aws">the connector's log types
 *     and formats</a>
 */
public enum LogType {
  /** CloudTrail: gzipped JSON. */
  CLOUDTRAIL("AWSCloudTrail", ".json.gz", "cloudtrail"),
  /** VPC Flow Logs: gzipped text with a header; Parquet is not read. */
  VPC_FLOW("AWSVPCFlow", ".gz", "vpcflow"),
  /** GuardDuty findings: gzipped JSON lines. */
  GUARDDUTY("AWSGuardDuty", ".jsonl.gz", "guardduty"),
  /** CloudWatch Logs: gzipped CSV as Microsoft's Lambda function writes it. */
  CLOUDWATCH("AWSCloudWatch", ".gz", "cloudwatch");

  private final String table;
  private final String objectSuffix;
  private final String word;

  LogType(String table, String objectSuffix, String word) {
    this.table = table;
    this.objectSuffix = objectSuffix;
    this.word = word;
  }

  /**
   * The table in the workspace.
   *
   * @return the table's name, as the connector page lists it
   */
  public String table() {
    return table;
  }

  /**
   * The connector, as Sentinel names it.
   *
   * @return a name
   */
  public String connector() {
    return "Amazon Web Services S3";
  }

  /**
   * The solution in the Content hub that brings the connector.
   *
   * @return a name
   */
  public String solution() {
    return "Amazon Web Services";
  }

  /**
   * How the keys of this log's objects end. CloudTrail's digest files end alike.
   *
   * @return a suffix beginning with a dot
   */
  public String objectSuffix() {
    return objectSuffix;
  }

  /**
   * The name a connection gets unless the person gives another.
   *
   * @return a word that is a valid {@link Suffix}
   */
  public String word() {
    return word;
  }
}
