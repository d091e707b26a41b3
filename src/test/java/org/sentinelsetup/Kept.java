package org.sentinelsetup;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sentinelsetup.engine.backup.Backup;
import org.sentinelsetup.engine.backup.Backups;

/** Keeps backups for a test to look at. */
public final class Kept implements Backups {
  private final List<Backup> all = new CopyOnWriteArrayList<>();

  @Override
  public String keep(Backup backup, Instant at) {
    all.add(backup);
    return "backups/" + backup.fileName(at);
  }

  /** What was kept, in order. */
  public List<Backup> all() {
    return List.copyOf(all);
  }
}
