package org.sentinelsetup.demo.state;

/** Where a regional thing lives: the key of every regional store. */
public record Place(String account, String region) {
  /** An ARN of this place in the partition {@code aws}. */
  public String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }
}
