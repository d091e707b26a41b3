package org.sentinelsetup.model;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * An AWS Region Sentinel can be connected to. New Regions come faster than releases, so only the
 * form is checked, and that the partition is one Microsoft documents.
 *
 * @param id the Region's id: {@code eu-west-1}
 */
public record Region(String id) {
  /** The most characters a Region's id can have; the longest today has 14. */
  public static final int LONGEST = 17;

  private static final Pattern FORM = Pattern.compile("[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}");
  private static final Map<String, String> OTHER_PARTITIONS =
      Map.of(
          "cn-", "aws-cn",
          "eusc-", "aws-eusc",
          "us-iso-", "aws-iso",
          "us-isob-", "aws-iso-b",
          "eu-isoe-", "aws-iso-e",
          "us-isof-", "aws-iso-f");

  /** Holds only a Region of a supported partition. */
  public Region {
    if (!(check(id) instanceof Checked.Valid<String>)) {
      throw new IllegalArgumentException("no supported Region: " + id);
    }
  }

  /**
   * Reads a Region.
   *
   * @param input what the person gave
   * @return the Region, or what is wrong with it
   */
  public static Checked<Region> parse(String input) {
    return switch (check(input.strip())) {
      case Checked.Valid<String>(String id) -> Checked.valid(new Region(id));
      case Checked.Invalid<String>(Text why) -> new Checked.Invalid<>(why);
    };
  }

  /**
   * The partition the Region belongs to.
   *
   * @return commercial AWS or GovCloud
   */
  public Partition partition() {
    return id.startsWith("us-gov-") ? Partition.AWS_US_GOV : Partition.AWS;
  }

  private static Checked<String> check(String id) {
    if (id.length() > LONGEST || !FORM.matcher(id).matches()) {
      return Checked.invalid("input.region", id);
    }
    return OTHER_PARTITIONS.entrySet().stream()
        .filter(other -> id.startsWith(other.getKey()))
        .findFirst()
        .map(other -> Checked.<String>invalid("input.region-partition", id, other.getValue()))
        .orElseGet(() -> Checked.valid(id));
  }

  @Override
  public String toString() {
    return id;
  }
}
