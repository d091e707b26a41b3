package org.sentinelsetup.app.start;

/** Says when there is something to see, for whoever measures the start. */
public final class FirstFrame {
  private static final String ASKED = "sentinelsetup.first-frame";

  private FirstFrame() {}

  /** Prints the time in milliseconds since 1970, when it is asked for by a system property. */
  public static void tell() {
    if (Boolean.getBoolean(ASKED)) {
      System.out.println("first frame " + System.currentTimeMillis());
    }
  }
}
