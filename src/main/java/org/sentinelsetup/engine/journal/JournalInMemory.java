package org.sentinelsetup.engine.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.UsualTimes;

/** A journal that ends with the program. */
final class JournalInMemory implements Journal {
  private final List<Begun> open = new CopyOnWriteArrayList<>();
  private volatile UsualTimes times = UsualTimes.NONE;

  @Override
  public void write(Begun run) {
    remove(run);
    open.add(run);
  }

  @Override
  public void remove(Begun run) {
    open.removeIf(one -> Journal.key(one).equals(Journal.key(run)));
  }

  @Override
  public List<Begun> open() {
    return List.copyOf(open);
  }

  @Override
  public UsualTimes times() {
    return times;
  }

  @Override
  public void keep(UsualTimes now) {
    times = now;
  }
}
