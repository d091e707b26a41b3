package org.sentinelsetup.demo.state;

/** Where a regional thing lives: the key of every regional store. */
public record Place(String account, String region) {
  /** An ARN of this place, in the partition its Region lies in. */
  public String arn(String service, String resource) {
    return "arn:%s:%s:%s:%s:%s".formatted(partition().id(), service, region, account, resource);
  }

  /** The partition its Region lies in. */
  public Partition partition() {
    return Partition.of(region);
  }
}
