package org.sentinelsetup.model;

import java.util.regex.Pattern;

/**
 * Where alarms are mailed to.
 *
 * @param value one address
 */
public record EmailAddress(String value) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
  private static final int LONGEST = 254;

  /** Holds only an address. */
  public EmailAddress {
    if (!isAddress(value)) {
      throw new IllegalArgumentException("no e-mail address: " + value);
    }
  }

  /**
   * Reads an e-mail address.
   *
   * @param input what the person gave
   * @return the address, or what is wrong with it
   */
  public static Checked<EmailAddress> parse(String input) {
    String text = input.strip();
    if (text.isEmpty()) {
      return Checked.invalid("input.email-empty");
    }
    if (text.indexOf('@') != text.lastIndexOf('@') || text.contains(",") || text.contains(";")) {
      return Checked.invalid("input.email-several", text);
    }
    return isAddress(text)
        ? Checked.valid(new EmailAddress(text))
        : Checked.invalid("input.email", text);
  }

  private static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
