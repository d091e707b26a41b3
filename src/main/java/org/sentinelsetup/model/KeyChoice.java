package org.sentinelsetup.model;

/**
 * A key of the account, as a list shows it: nothing more is known of it until it is chosen.
 *
 * @param arn its ARN
 * @param aliases its aliases, with commas between them; empty when it has none
 */
public record KeyChoice(String arn, String aliases) {
  /**
   * Whether the aliases say that AWS manages the key.
   *
   * @return false when that is not known yet
   */
  public boolean managedByAws() {
    return aliases.startsWith("alias/aws/");
  }
}
