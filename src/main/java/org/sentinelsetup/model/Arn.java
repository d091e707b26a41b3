package org.sentinelsetup.model;

/**
 * An Amazon Resource Name, taken apart.
 *
 * @param partition {@code aws}, {@code aws-us-gov}, or one Sentinel is not documented for
 * @param service the service: {@code kms}
 * @param region the Region, empty for global resources
 * @param account the account's 12 digits, empty for buckets
 * @param resource the rest: {@code key/1111aaaa-…}
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {
  private static final int PARTS = 6;

  /**
   * Takes an ARN apart.
   *
   * @param arn the text
   * @return the parts, or that the text is no ARN
   */
  public static Checked<Arn> parse(String arn) {
    String[] parts = arn.strip().split(":", PARTS);
    if (parts.length < PARTS || !parts[0].equals("arn") || parts[1].isEmpty()) {
      return Checked.invalid("input.arn", arn);
    }
    return Checked.valid(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }
}
