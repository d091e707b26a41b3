package org.sentinelsetup.app.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of what is about to be written down. */
public final class Redaction {
  private static final String PUT_INSTEAD = "[redacted]";

  /**
   * What a secret follows, and the secret: a header, a JSON or form field, the user part of an
   * address.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "((?:x-amz-sso_bearer_token|x-amz-security-token|authorization"
              + "|secret_?access_?key|session_?token|access_?token|refresh_?token|client_?secret"
              + "|device_?code|code_?verifier|password|\\btoken)\"?\\s*[:=]\\s*\"?(?:(?:Bearer|Basic) )?)[^\\s\",&]+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ACCESS_KEY = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{12,124}\\b");
  private static final Pattern USER_OF_ADDRESS =
      Pattern.compile("(https?://)(?:[^\\s/@]+|[^\\s/:@]*:[^\\s@]+)@");

  private Redaction() {}

  /**
   * Takes secrets out.
   *
   * @param text what is about to be written
   * @return the text without them
   */
  public static String of(String text) {
    String named = NAMED.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(PUT_INSTEAD));
    String keyless = ACCESS_KEY.matcher(named).replaceAll(Matcher.quoteReplacement(PUT_INSTEAD));
    return USER_OF_ADDRESS
        .matcher(keyless)
        .replaceAll("$1" + Matcher.quoteReplacement(PUT_INSTEAD + "@"));
  }
}
