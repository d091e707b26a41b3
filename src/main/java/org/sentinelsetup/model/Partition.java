package org.sentinelsetup.model;

import java.util.Arrays;
import java.util.Optional;

/** An AWS partition that Microsoft documents for Sentinel. Independent of the Azure cloud. */
public enum Partition {
  /** The commercial Regions. */
  AWS("aws", "amazonaws.com"),
  /** AWS GovCloud (US). */
  AWS_US_GOV("aws-us-gov", "amazonaws.com");

  private final String id;
  private final String dnsSuffix;

  Partition(String id, String dnsSuffix) {
    this.id = id;
    this.dnsSuffix = dnsSuffix;
  }

  /**
   * The partition's segment in ARNs.
   *
   * @return {@code aws} or {@code aws-us-gov}
   */
  public String id() {
    return id;
  }

  /**
   * The end of the partition's host names.
   *
   * @return a domain
   */
  public String dnsSuffix() {
    return dnsSuffix;
  }

  /**
   * Finds a partition by its segment in ARNs.
   *
   * @param id a segment, such as {@code aws-cn}
   * @return the partition, empty when Sentinel is not documented for it
   */
  public static Optional<Partition> of(String id) {
    return Arrays.stream(values()).filter(partition -> partition.id.equals(id)).findFirst();
  }
}
