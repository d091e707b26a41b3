package org.sentinelsetup.engine.backup;

import java.io.IOException;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;

/** Keeps what is about to be written over, or stops the change. */
public final class Keeper {
  private final Backups backups;
  private final Time time;

  /**
   * Keeps backups.
   *
   * @param backups where
   * @param time time
   */
  public Keeper(Backups backups, Time time) {
    this.backups = backups;
    this.time = time;
  }

  /**
   * Keeps what was just read.
   *
   * @param backup what was there
   * @return where it is kept, for people
   * @throws ProblemException when it cannot be kept
   */
  public String keep(Backup backup) {
    try {
      return backups.keep(backup, time.now());
    } catch (IOException e) {
      throw new ProblemException(
          "problem.backup-failed", backup.resource(), String.valueOf(e.getMessage()));
    }
  }
}
