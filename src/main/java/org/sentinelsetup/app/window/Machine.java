package org.sentinelsetup.app.window;

import java.io.IOException;
import java.net.URI;
import org.sentinelsetup.app.files.Folders;

/**
 * What the window needs of the machine it runs on.
 *
 * @param real the folders
 * @param demo the folders of the demo
 * @param browse opens an address in the browser
 */
public record Machine(Folders real, Folders demo, Browse browse) {
  /** Opens addresses. */
  @FunctionalInterface
  public interface Browse {
    /**
     * Opens an address. Not called on the FX thread.
     *
     * @param address an http or https address
     * @throws IOException when it cannot be opened
     */
    void open(URI address) throws IOException;
  }
}
