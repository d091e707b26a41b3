package org.sentinelsetup.engine.journal;

import java.io.IOException;
import java.util.List;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.UsualTimes;

/** Where it is written down what was begun, one run a connection, and how long things took. */
public interface Journal {
  /** Another process of this program is carrying a run of the same connection out. */
  final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * It is.
     *
     * @param key what names the connection
     */
    public BusyException(String key) {
      super(key);
    }
  }

  /** A newer version of this program has written a run of the same connection down. */
  final class NewerException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * It has.
     *
     * @param file where
     */
    public NewerException(String file) {
      super(file);
    }
  }

  /**
   * Writes a run down, in place of what was written of the same connection. When this returns it is
   * safely there.
   *
   * @param run the run
   * @throws BusyException when another process has begun a run of the connection
   * @throws NewerException when what is written there is of a newer version; it is left as it is
   * @throws IOException when it cannot be written; nothing may be begun then
   */
  void write(Begun run) throws IOException;

  /**
   * The run is over.
   *
   * @param run the run
   * @throws IOException when that cannot be written
   */
  void remove(Begun run) throws IOException;

  /**
   * What was begun and is not over.
   *
   * @return the runs; one that cannot be read is left out
   * @throws IOException when the journal cannot be read at all
   */
  List<Begun> open() throws IOException;

  /**
   * How long resources took in earlier runs.
   *
   * @return what was kept; nothing when that cannot be understood
   * @throws IOException when it cannot be read
   */
  UsualTimes times() throws IOException;

  /**
   * Keeps how long resources took.
   *
   * @param times what to keep in place of what was kept before
   * @throws IOException when it cannot be written
   */
  void keep(UsualTimes times) throws IOException;

  /**
   * What names a connection among all.
   *
   * @param run a run
   * @return letters, digits and hyphens
   */
  static String key(Begun run) {
    return "%s-%s-%s".formatted(run.caller().account(), run.region().id(), run.stack());
  }

  /**
   * A journal that ends with the program.
   *
   * @return an empty one
   */
  static Journal inMemory() {
    return new JournalInMemory();
  }
}
