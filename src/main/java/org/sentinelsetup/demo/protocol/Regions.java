package org.sentinelsetup.demo.protocol;

import java.util.Set;

/**
 * The Regions that can be called; a signature scoped to another one is refused.
 *
 * @param names all of them
 * @param standard the one that a call without a signature is taken to be made in
 */
public record Regions(Set<String> names, String standard) {
  /** Those of the partition {@code aws} that the demo knows. */
  public static final Regions COMMERCIAL =
      new Regions(
          Set.of(
              "us-east-1",
              "us-east-2",
              "us-west-1",
              "us-west-2",
              "ca-central-1",
              "eu-central-1",
              "eu-west-1",
              "eu-west-2",
              "eu-west-3",
              "eu-north-1",
              "eu-south-1",
              "ap-south-1",
              "ap-northeast-1",
              "ap-northeast-2",
              "ap-southeast-1",
              "ap-southeast-2",
              "sa-east-1"),
          "us-east-1");

  /** Those of the partition {@code aws-us-gov}. docs.aws.amazon.com/govcloud-us/latest/UserGuide */
  public static final Regions GOVERNMENT =
      new Regions(Set.of("us-gov-west-1", "us-gov-east-1"), "us-gov-west-1");

  /** Copies the names. */
  public Regions {
    names = Set.copyOf(names);
  }
}
