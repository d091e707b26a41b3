package org.sentinelsetup.engine.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sentinelsetup.engine.ProblemException;

/** A file the person asked for, at a place the person chose. */
public final class SavedFile {
  private SavedFile() {}

  /**
   * Saves a text, readable by its owner only.
   *
   * @param file where; what is there is replaced
   * @param text what it is to hold
   * @throws ProblemException when it cannot be written
   */
  public static void write(String file, String text) {
    try {
      PrivateFiles.write(Path.of(file), text);
    } catch (IOException | InvalidPathException e) {
      throw new ProblemException("problem.file-unsaved", file, String.valueOf(e.getMessage()));
    }
  }
}
