package org.sentinelsetup.demo;

import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.sentinelsetup.demo.cfn.Pace;
import org.sentinelsetup.demo.cfn.StackStore;
import org.sentinelsetup.demo.cfn.provider.ResourceProviders;
import org.sentinelsetup.demo.state.Access;
import org.sentinelsetup.demo.state.Alarms;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Identities;
import org.sentinelsetup.demo.state.Ids;
import org.sentinelsetup.demo.state.Notifications;
import org.sentinelsetup.demo.state.Principals;
import org.sentinelsetup.demo.state.Providers;
import org.sentinelsetup.demo.state.QueueMetrics;
import org.sentinelsetup.demo.state.Queues;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.Tags;
import org.sentinelsetup.demo.state.Topics;

/** All that the demo cloud remembers, and its time. Touch it under {@link #lock} only. */
public final class World {
  private final Scenario scenario;
  private final DemoClock clock;
  private final RandomGenerator random;
  private final Ids ids;
  private final Identities identities;
  private final Roles roles;
  private final Providers providers;
  private final Queues queues;
  private final Topics topics;
  private final Alarms alarms;
  private final QueueMetrics metrics;
  private final Access access;
  private final Notifications notifications;
  private final Tags tags;
  private final StackStore stacks;

  /** The seeded world of a scenario. */
  public World(Options options) {
    scenario = options.scenario();
    clock = new DemoClock(options.start());
    random = new Random(options.seed());
    ids = new Ids(random);
    identities = new Identities(clock, ids);
    roles = new Roles(clock, ids, identities);
    providers = new Providers(clock);
    queues = new Queues(clock, ids, roles);
    topics = new Topics(ids, roles);
    alarms = new Alarms(clock);
    metrics = new QueueMetrics(clock, queues);
    access = new Access(roles);
    notifications = new Notifications(access, queues, topics);
    roles.onDeleted(queues::principalDeleted);
    roles.onDeleted(topics::principalDeleted);
    tags = new Tags();
    stacks =
        new StackStore(
            clock,
            ids,
            ResourceProviders.all(roles, providers, queues, topics, alarms, tags, scenario),
            Pace.USUAL,
            () -> {});
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

  /** IAM roles, also those made during the run. */
  public Roles roles() {
    return roles;
  }

  /** OpenID Connect providers. */
  public Providers providers() {
    return providers;
  }

  /** Queues. */
  public Queues queues() {
    return queues;
  }

  /** Topics and subscriptions. */
  public Topics topics() {
    return topics;
  }

  /** Metric alarms. */
  public Alarms alarms() {
    return alarms;
  }

  /** Metrics of queues. */
  public QueueMetrics metrics() {
    return metrics;
  }

  /** Where callers' policies and the evaluator meet. */
  public Access access() {
    return access;
  }

  /** Delivery to queues and topics. */
  public Notifications notifications() {
    return notifications;
  }

  /** Tags of roles, providers, queues and topics. */
  public Tags tags() {
    return tags;
  }

  /** Stacks. */
  public StackStore stacks() {
    return stacks;
  }

  /** Whom a policy may name. */
  public Principals principals() {
    return roles;
  }
}
