package org.sentinelsetup.demo.policy;

import java.util.Locale;

/** Wildcards of policies: {@code *} for any text, {@code ?} for one character. */
final class Glob {
  private Glob() {}

  /** Whether the whole text matches, with regard to case. */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Actions are compared without regard to case. */
  static boolean actionMatches(String pattern, String action) {
    return matches(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT));
  }

  /**
   * ARNs are compared part by part, so that a star does not run across a colon before the resource.
   */
  static boolean arnMatches(String pattern, String arn) {
    if (pattern.equals("*")) {
      return true;
    }
    String[] wanted = pattern.split(":", 6);
    String[] given = arn.split(":", 6);
    if (wanted.length != 6 || given.length != 6) {
      return false;
    }
    for (int i = 0; i < 6; i++) {
      if (!matches(wanted[i], given[i])) {
        return false;
      }
    }
    return true;
  }
}
