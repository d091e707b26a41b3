package org.sentinelsetup.engine.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.ResourceTime;
import org.sentinelsetup.model.UsualTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the journal of one run, and finds out whether it is going on with one that was cut off. */
public final class Logbook {
  private static final Logger LOG = LoggerFactory.getLogger(Logbook.class);

  private final Journal journal;

  /**
   * Keeps a journal.
   *
   * @param journal the journal
   */
  public Logbook(Journal journal) {
    this.journal = journal;
  }

  /**
   * A run as it is carried out.
   *
   * @param run the run; one that was cut off if there is one of exactly these changes
   * @param again whether it was cut off
   */
  public record Opened(Begun run, boolean again) {}

  /**
   * Begins a run, or goes on with the same.
   *
   * @param fresh the run, as it would be begun now
   * @return the run to carry out
   */
  public Opened open(Begun fresh) {
    try {
      Optional<Begun> cutOff =
          journal.open().stream().filter(one -> isSame(one, fresh)).findFirst();
      if (cutOff.isPresent()) {
        journal.write(cutOff.get());
        return new Opened(cutOff.get(), true);
      }
      journal.write(fresh);
      return new Opened(fresh, false);
    } catch (Journal.BusyException e) {
      throw new ProblemException("problem.run-elsewhere", fresh.stack());
    } catch (Journal.NewerException e) {
      throw new ProblemException("problem.journal-newer", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * One change more is finished.
   *
   * @param run the run
   */
  public void note(Begun run) {
    try {
      journal.write(run);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * The run is over.
   *
   * @param run the run
   */
  public void close(Begun run) {
    try {
      journal.remove(run);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * How long resources took in earlier runs.
   *
   * @return nothing when that cannot be read; a run does not depend on it
   */
  public UsualTimes usual() {
    try {
      return journal.times();
    } catch (IOException e) {
      LOG.warn("How long resources usually take cannot be read", e);
      return UsualTimes.NONE;
    }
  }

  /**
   * How long resources took now.
   *
   * @param times what was measured
   */
  public void took(List<ResourceTime> times) {
    try {
      journal.keep(journal.times().plus(times));
    } catch (IOException e) {
      LOG.warn("How long resources took cannot be kept", e);
    }
  }

  private static boolean isSame(Begun one, Begun other) {
    return Journal.key(one).equals(Journal.key(other))
        && JournalText.changes(one).equals(JournalText.changes(other));
  }

  private static ProblemException failed(IOException e) {
    return new ProblemException("problem.journal-failed", String.valueOf(e.getMessage()));
  }
}
