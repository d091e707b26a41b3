package org.sentinelsetup.model;

/**
 * The role of a Control Tower landing zone that its controls let through, for one change and no
 * more: the notification of one bucket. It is administrator access, so that its session is limited
 * to reading and writing just that.
 *
 * @param through the management account, whose role takes it
 * @param partition the partition
 * @param bucket the bucket
 * @param owner the account that owns the bucket, and has the role
 * @see <a href="https://docs.aws.amazon.com/controltower/latest/userguide/roles-how.html">Control
 *     Tower's roles</a>
 */
public record OneCallRole(String through, Partition partition, String bucket, String owner) {
  private static final String NAME = "AWSControlTowerExecution";

  /**
   * The role and what its session may do at most.
   *
   * @return the role to take
   */
  public RoleToAssume role() {
    return new RoleToAssume(
        "arn:%s:iam::%s:role/%s".formatted(partition.id(), owner, NAME),
        null,
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
        "Action":["s3:GetBucketNotification","s3:PutBucketNotification"],\
        "Resource":"arn:%s:s3:::%s"}]}"""
            .formatted(partition.id(), bucket));
  }
}
