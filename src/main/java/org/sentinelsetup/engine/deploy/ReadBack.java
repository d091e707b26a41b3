package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.Text;

/**
 * Waits until what was written is read back: AWS saves at once and shows it later.
 *
 * @param time time
 * @param patience how long to wait
 * @param pause how long between the first looks
 * @param longest how long the pauses may become
 */
record ReadBack(Time time, Duration patience, Duration pause, Duration longest) {
  /**
   * Waits.
   *
   * @param visible looks whether it is there
   * @param otherwise what to say when it is not for too long
   * @param news is told of each wait
   */
  void await(BooleanSupplier visible, Supplier<ProblemException> otherwise, Consumer<Text> news)
      throws InterruptedException {
    Instant until = time.now().plus(patience);
    Duration now = pause;
    while (!visible.getAsBoolean()) {
      if (!time.now().plus(now).isBefore(until)) {
        throw otherwise.get();
      }
      news.accept(Text.of("deploy.saved-not-visible", now.toSeconds()));
      time.pause(now);
      now = Time.longer(now, longest);
    }
  }
}
