package org.sentinelsetup.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file, on the FX thread. */
public interface FileChoice {
  /** Nobody can be asked. */
  FileChoice NOBODY =
      new FileChoice() {
        @Override
        public Optional<Path> save(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> open() {
          return Optional.empty();
        }
      };

  /**
   * Where to save.
   *
   * @param name the name that is proposed
   * @return empty when the person turned away; a file that is there may be replaced
   */
  Optional<Path> save(String name);

  /**
   * What to read.
   *
   * @return empty when the person turned away
   */
  Optional<Path> open();
}
