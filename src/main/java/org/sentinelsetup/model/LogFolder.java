package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * A folder of a bucket that holds logs of one type, or looks as if it should.
 *
 * @param type the log type
 * @param prefix the logs' own folder; ends with a slash
 * @param why how it was found
 * @param trail the trail that writes there, null for other logs and when none could be seen
 * @param unfit why Sentinel cannot be connected to it, null when it can
 */
public record LogFolder(
    LogType type, String prefix, Text why, @Nullable Trail trail, @Nullable Text unfit) {

  /**
   * A folder with logs.
   *
   * @param type the log type
   * @param prefix the logs' own folder
   * @param why how it was found
   * @return the folder
   */
  public static LogFolder of(LogType type, String prefix, Text why) {
    return new LogFolder(type, prefix, why, null, null);
  }
}
