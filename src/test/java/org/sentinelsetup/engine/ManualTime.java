package org.sentinelsetup.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.Samples;

/** Time that passes only where it is waited for, and remembers how long that was. */
public final class ManualTime implements Time {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Samples.NOW;

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration length) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(length);
    now = now.plus(length);
  }

  /** Seconds since the beginning, at the end of each pause. */
  public List<Long> moments() {
    List<Long> moments = new ArrayList<>();
    long at = 0;
    for (Duration pause : pauses) {
      at += pause.toSeconds();
      moments.add(at);
    }
    return moments;
  }
}
