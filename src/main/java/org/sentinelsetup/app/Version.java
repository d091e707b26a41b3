package org.sentinelsetup.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version this is, as the build wrote it down. */
public final class Version {
  private Version() {}

  /**
   * Name and version.
   *
   * @return one line
   */
  public static String line() {
    var properties = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
      if (stream == null) {
        throw new IllegalStateException("version.properties is missing from the program");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "Sentinel Setup " + properties.getProperty("version");
  }
}
