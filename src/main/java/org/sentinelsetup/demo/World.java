package org.sentinelsetup.demo;

import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.sentinelsetup.demo.actor.MixedWriter;
import org.sentinelsetup.demo.actor.Sentinel;
import org.sentinelsetup.demo.actor.TrailWriter;
import org.sentinelsetup.demo.cfn.Pace;
import org.sentinelsetup.demo.cfn.StackStore;
import org.sentinelsetup.demo.cfn.provider.ResourceProviders;
import org.sentinelsetup.demo.protocol.Faults;
import org.sentinelsetup.demo.state.AlarmBell;
import org.sentinelsetup.demo.state.Alarms;
import org.sentinelsetup.demo.state.Buckets;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Guardrail;
import org.sentinelsetup.demo.state.Identities;
import org.sentinelsetup.demo.state.Ids;
import org.sentinelsetup.demo.state.Judge;
import org.sentinelsetup.demo.state.Keys;
import org.sentinelsetup.demo.state.Landscape;
import org.sentinelsetup.demo.state.Mailbox;
import org.sentinelsetup.demo.state.MoveTasks;
import org.sentinelsetup.demo.state.Notifications;
import org.sentinelsetup.demo.state.Principals;
import org.sentinelsetup.demo.state.Providers;
import org.sentinelsetup.demo.state.QueueMetrics;
import org.sentinelsetup.demo.state.Queues;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedForeign;
import org.sentinelsetup.demo.state.SeedKeys;
import org.sentinelsetup.demo.state.SignIn;
import org.sentinelsetup.demo.state.Tags;
import org.sentinelsetup.demo.state.Topics;
import org.sentinelsetup.demo.state.Trails;

/** All that the demo cloud remembers, and its time. Touch it under {@link #lock} only. */
public final class World {
  private final Scenario scenario;
  private final Landscape landscape;
  private final DemoClock clock;
  private final RandomGenerator random;
  private final Ids ids;
  private final Identities identities;
  private final SignIn signIn;
  private final Buckets buckets;
  private final Keys keys;
  private final Trails trails;
  private final Roles roles;
  private final Providers providers;
  private final Queues queues;
  private final MoveTasks moves;
  private final Topics topics;
  private final Mailbox mailbox;
  private final Alarms alarms;
  private final AlarmBell bell;
  private final QueueMetrics metrics;
  private final Judge access;
  private final Notifications notifications;
  private final Tags tags;
  private final Faults faults;
  private final StackStore stacks;
  private final Sentinel sentinel;
  private final TrailWriter trailWriter;

  /** The seeded world of a scenario. */
  public World(Options options) {
    scenario = options.scenario();
    landscape = Landscape.of(scenario);
    // What others made before takes its time, so that the clock has to begin earlier.
    boolean before = scenario == Scenario.FOREIGN_CONNECTION;
    clock = new DemoClock(before ? options.start().minus(SeedForeign.AGE) : options.start());
    random = new Random(options.seed());
    ids = new Ids(random);
    identities = new Identities(clock, ids);
    signIn = new SignIn(clock, ids);
    keys = new Keys();
    roles = new Roles(clock, ids, identities, landscape.partition());
    providers = new Providers(clock, landscape.partition());
    queues = new Queues(clock, ids, roles);
    moves = new MoveTasks(clock, ids, queues);
    topics = new Topics(ids, roles);
    mailbox = new Mailbox(clock, topics);
    alarms = new Alarms(clock);
    metrics = new QueueMetrics(clock, queues);
    access = new Judge(roles, Guardrail.of(scenario));
    notifications = new Notifications(access, queues, topics, keys);
    bell = new AlarmBell(clock, topics, notifications);
    buckets = new Buckets(clock, ids, notifications);
    trails = new Trails(clock);
    roles.onDeleted(queues::principalDeleted);
    roles.onDeleted(topics::principalDeleted);
    roles.onDeleted(keys::principalGone);
    tags = new Tags();
    faults = new Faults();
    stacks =
        new StackStore(
            clock,
            ids,
            ResourceProviders.all(roles, providers, queues, topics, alarms, tags, scenario),
            Pace.USUAL,
            this::changeSetIsFirstExecuted);
    sentinel = new Sentinel(this);
    Seed.plant(this);
    trailWriter = new TrailWriter(this);
    if (scenario == Scenario.MIXED_LOGS) {
      MixedWriter.start(this);
    }
  }

  private void changeSetIsFirstExecuted() {
    if (scenario == Scenario.KEY_POLICY_CHANGED) {
      SeedKeys.meddle(this);
    }
  }

  /** What goes differently in this run. */
  public Scenario scenario() {
    return scenario;
  }

  /** What things are called in this run. */
  public Landscape landscape() {
    return landscape;
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

  /** Moves of dead letters back to their queues. */
  public MoveTasks moves() {
    return moves;
  }

  /** Topics and subscriptions. */
  public Topics topics() {
    return topics;
  }

  /** Metric alarms. */
  public Alarms alarms() {
    return alarms;
  }

  /** Alarms that were set off. */
  public AlarmBell bell() {
    return bell;
  }

  /** What was mailed. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** Metrics of queues. */
  public QueueMetrics metrics() {
    return metrics;
  }

  /** Who may do what. */
  public Judge access() {
    return access;
  }

  /** Delivery to queues and topics. */
  public Notifications notifications() {
    return notifications;
  }

  /** Tags of queues and topics. */
  public Tags tags() {
    return tags;
  }

  /** Calls that are refused because a test wants it so. */
  public Faults faults() {
    return faults;
  }

  /** Stacks. */
  public StackStore stacks() {
    return stacks;
  }

  /** The outsider who fetches logs. */
  public Sentinel sentinel() {
    return sentinel;
  }

  /** The one who writes logs. */
  public TrailWriter trailWriter() {
    return trailWriter;
  }

  /** Whom a policy may name. */
  public Principals principals() {
    return roles;
  }
}
