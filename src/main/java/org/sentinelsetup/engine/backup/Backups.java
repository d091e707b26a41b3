package org.sentinelsetup.engine.backup;

import java.io.IOException;
import java.time.Instant;

/** Where backups are kept. */
@FunctionalInterface
public interface Backups {
  /**
   * Keeps one. When this returns it is safely there.
   *
   * @param backup what was there
   * @param at when it was read, UTC
   * @return where it is kept, for people
   * @throws IOException when it cannot be kept; nothing may be written over then
   */
  String keep(Backup backup, Instant at) throws IOException;
}
