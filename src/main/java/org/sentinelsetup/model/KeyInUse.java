package org.sentinelsetup.model;

/**
 * A KMS key that the logs are encrypted with.
 *
 * @param key the key
 * @param why where it was seen in use
 */
public record KeyInUse(KmsKey key, Text why) {
  private static final Text BY_PERSON = Text.of("discovery.key.chosen");

  /**
   * A key that nobody saw in use, but the person knows of.
   *
   * @param key the key
   * @return the key, with that as the reason
   */
  public static KeyInUse chosen(KmsKey key) {
    return new KeyInUse(key, BY_PERSON);
  }

  /**
   * Whether the person chose it.
   *
   * @return false when it was seen in use
   */
  public boolean chosen() {
    return why.equals(BY_PERSON);
  }

  /**
   * The key's ARN.
   *
   * @return never an alias
   */
  public String arn() {
    return key.arn();
  }

  /**
   * The account that owns the key.
   *
   * @return 12 digits
   */
  public String account() {
    return key.account();
  }

  /**
   * Whether its policy can be edited at all.
   *
   * @return false for keys that AWS manages
   */
  public boolean customerManaged() {
    return key.customerManaged();
  }
}
