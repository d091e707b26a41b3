package org.sentinelsetup.model;

/** Something a connection makes AWS or Microsoft bill, or that one might think they do. */
public enum Charge {
  /** Sentinel gets each object. */
  GET("s3-get", 3),
  /** Sentinel lists nothing: the queue tells it of each object. */
  LIST("s3-list"),
  /** S3 has the key decrypted for each object that Sentinel gets. */
  DECRYPT("kms", 4),
  /** Messages are sent, received and deleted. */
  QUEUE("sqs", 6),
  /** The objects leave AWS for Azure. */
  TRANSFER("transfer", 9),
  /** Each metric that an alarm looks at. */
  ALARMS("alarms", 0),
  /** E-mails of the alarms. */
  EMAILS("emails"),
  /** The stack itself. */
  STACK("stack"),
  /** The rows in the workspace. */
  INGESTION("ingestion", 9);

  private static final int NO_PRICE = -1;

  private final String word;
  private final int power;

  Charge(String word) {
    this(word, NO_PRICE);
  }

  Charge(String word, int power) {
    this.word = word;
    this.power = power;
  }

  /**
   * The end of the keys of what is said about it.
   *
   * @return a word
   */
  public String word() {
    return word;
  }

  /**
   * Whether a price leads to an amount.
   *
   * @return false for what costs nothing, and for what nobody can count before
   */
  public boolean priced() {
    return power != NO_PRICE;
  }

  /**
   * How many units a price is for, as price lists have it: requests, bytes, or metrics for a month.
   *
   * @return the power of ten
   */
  public int power() {
    return power;
  }
}
