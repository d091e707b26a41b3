package org.sentinelsetup.demo.state;

import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes identifiers, the same ones in the same order for the same seed. */
public final class Ids {
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";

  private final RandomGenerator random;

  /** Identifiers drawn from {@code random}. */
  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /** Identifiers that depend on {@code text} only, and take no part in the world's chance. */
  static Ids of(String text) {
    return new Ids(new Random(text.hashCode()));
  }

  /** A UUID in lower case. */
  public String uuid() {
    long most = (random.nextLong() & ~0xF000L) | 0x4000L;
    long least = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(most, least).toString();
  }

  /** Lower-case hexadecimal digits. */
  public String hex(int length) {
    return drawn(DIGITS + "abcdef", length);
  }

  /** Capital letters and digits, as in access keys, role ids and generated names. */
  public String capitals(int length) {
    return drawn(CAPITALS + DIGITS, length);
  }

  /** Capital letters only, as in user codes. */
  public String letters(int length) {
    return drawn(CAPITALS, length);
  }

  /** Letters of both cases and digits, as in tokens. */
  public String token(int length) {
    return drawn(CAPITALS + "abcdefghijklmnopqrstuvwxyz" + DIGITS, length);
  }

  private String drawn(String from, int length) {
    StringBuilder id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(from.charAt(random.nextInt(from.length())));
    }
    return id.toString();
  }
}
