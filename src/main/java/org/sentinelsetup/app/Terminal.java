package org.sentinelsetup.app;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal's streams, able to show a tick. */
public final class Terminal {
  private Terminal() {}

  /**
   * Standard output.
   *
   * @return a stream that flushes every line
   */
  public static PrintStream out() {
    return stream(FileDescriptor.out, System.out.charset());
  }

  /**
   * Standard error.
   *
   * @return a stream that flushes every line
   */
  public static PrintStream err() {
    return stream(FileDescriptor.err, System.err.charset());
  }

  /**
   * Standard input.
   *
   * @return a reader of what is typed
   */
  public static BufferedReader in() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /**
   * Where no locale is set Java falls back to ASCII; terminals and logs then read UTF-8 all the
   * same.
   */
  private static PrintStream stream(FileDescriptor descriptor, Charset declared) {
    Charset charset =
        declared.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : declared;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}
