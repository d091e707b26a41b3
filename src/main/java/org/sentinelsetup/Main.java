package org.sentinelsetup;

/** Where the program starts: window, terminal or command line. */
public final class Main {
  private Main() {}

  /**
   * Starts the program.
   *
   * @param args what the person typed
   */
  public static void main(String[] args) {
    System.out.println("Sentinel Setup");
  }
}
