package org.sentinelsetup.demo;

import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.sentinelsetup.demo.state.Access;
import org.sentinelsetup.demo.state.Buckets;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Identities;
import org.sentinelsetup.demo.state.Ids;
import org.sentinelsetup.demo.state.Keys;
import org.sentinelsetup.demo.state.KnownTargets;
import org.sentinelsetup.demo.state.Principals;
import org.sentinelsetup.demo.state.Principals.Principal;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedBuckets;
import org.sentinelsetup.demo.state.SignIn;
import org.sentinelsetup.demo.state.SimpleAccess;
import org.sentinelsetup.demo.state.Trails;

/** All that the demo cloud remembers, and its time. Touch it under {@link #lock} only. */
public final class World {
  private final Scenario scenario;
  private final DemoClock clock;
  private final RandomGenerator random;
  private final Ids ids;
  private final Identities identities;
  private final SignIn signIn;
  private final KnownTargets knownTargets;
  private final Buckets buckets;
  private final Keys keys;
  private final Trails trails;
  private final Access access;

  /** The seeded world of a scenario. */
  public World(Options options) {
    scenario = options.scenario();
    clock = new DemoClock(options.start());
    random = new Random(options.seed());
    ids = new Ids(random);
    identities = new Identities(clock, ids);
    signIn = new SignIn(clock, ids);
    knownTargets = new KnownTargets();
    knownTargets.open(SeedBuckets.INVENTORY_QUEUE);
    buckets = new Buckets(clock, ids, knownTargets);
    keys = new Keys();
    trails = new Trails(clock);
    access = new SimpleAccess(identities);
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

  /** Clients, device codes and portal tokens of Identity Center. */
  public SignIn signIn() {
    return signIn;
  }

  /** Buckets and objects. */
  public Buckets buckets() {
    return buckets;
  }

  /** Keys and their policies. */
  public Keys keys() {
    return keys;
  }

  /** Trails and management events. */
  public Trails trails() {
    return trails;
  }

  /** Who may do what. */
  public Access access() {
    return access;
  }

  /** The queues S3 can send to. */
  public KnownTargets knownTargets() {
    return knownTargets;
  }

  /** Whom a policy may name. */
  public Principals principals() {
    return arn -> identities.role(arn).map(role -> new Principal(role.id(), role.created()));
  }
}
