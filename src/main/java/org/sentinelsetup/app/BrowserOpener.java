package org.sentinelsetup.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens an address in the system's browser, by the command each system has for it. */
public final class BrowserOpener {
  private BrowserOpener() {}

  /**
   * Opens an address. Returns before the browser is there; that it opened anything cannot be known.
   *
   * @param system the value of {@code os.name}
   * @param address an http or https address
   * @throws IOException when there is no such command
   */
  public static void open(String system, URI address) throws IOException {
    new ProcessBuilder(command(system, address))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<String> command(String system, URI address) throws IOException {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IOException("no address for a browser: " + address);
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
    }
    return List.of(os.startsWith("mac") ? "open" : "xdg-open", address.toString());
  }
}
