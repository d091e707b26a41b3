package org.sentinelsetup.demo;

import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Identities;
import org.sentinelsetup.demo.state.Ids;
import org.sentinelsetup.demo.state.Principals;
import org.sentinelsetup.demo.state.Seed;

/** All that the demo cloud remembers, and its time. Touch it under {@link #lock} only. */
public final class World {
  private final Scenario scenario;
  private final DemoClock clock;
  private final RandomGenerator random;
  private final Ids ids;
  private final Identities identities;

  /** The seeded world of a scenario. */
  public World(Options options) {
    scenario = options.scenario();
    clock = new DemoClock(options.start());
    random = new Random(options.seed());
    ids = new Ids(random);
    identities = new Identities(clock, ids);
    Seed.plant(this);
  }

  /** What goes differently in this run. */
  public Scenario scenario() {
    return scenario;
  }

  /** Demo time. */
  public DemoClock clock() {
    return clock;
  }

  /** The one lock everything runs under. */
  public ReentrantLock lock() {
    return clock.lock();
  }

  /** The seeded source of all chance. */
  public RandomGenerator random() {
    return random;
  }

  /** Identifiers drawn from {@link #random}. */
  public Ids ids() {
    return ids;
  }

  /** Accounts, roles that were there before us, sessions. */
  public Identities identities() {
    return identities;
  }

  /** Whom a policy may name. */
  public Principals principals() {
    return identities;
  }
}
