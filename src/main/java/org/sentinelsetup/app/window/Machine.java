package org.sentinelsetup.app.window;

import java.io.IOException;
import java.net.URI;
import org.sentinelsetup.app.AwsWizard;
import org.sentinelsetup.app.NetworkRefused;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.wizard.Answers;

/**
 * What the window needs of the machine it runs on.
 *
 * @param real the folders
 * @param demo the folders of the demo
 * @param browse opens an address in the browser
 * @param aws opens a wizard on AWS
 * @param scales whether the scale of everything is chosen in this program
 */
public record Machine(Folders real, Folders demo, Browse browse, Aws aws, boolean scales) {
  /** Opens wizards on AWS. */
  @FunctionalInterface
  public interface Aws {
    /**
     * Opens a wizard. Not called on the FX thread.
     *
     * @param answers what is remembered from the last time
     * @return the wizard at its first step
     * @throws NetworkRefused when the person's network settings cannot be used
     */
    AwsWizard open(Answers answers) throws NetworkRefused;
  }

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
