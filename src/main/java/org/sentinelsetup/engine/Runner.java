package org.sentinelsetup.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.Lane;
import org.sentinelsetup.wizard.Transition;
import org.sentinelsetup.wizard.Wizard;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * The one loop behind window, terminal and command line: takes events, keeps the state, has effects
 * performed on virtual threads and turns what came of them into events again.
 *
 * <p>A step does one thing at a time. A new effect abandons what the step was doing, by interrupt,
 * and nothing that was abandoned is heard of any more; what must not be left half done is waited
 * for instead.
 */
public final class Runner implements AutoCloseable {
  private final Performer<Effect> performer;
  private final InstantSource clock;
  private final List<Consumer<WizardState>> watchers = new CopyOnWriteArrayList<>();
  private final Map<Lane, Attempt> attempts = new HashMap<>();
  private WizardState state;

  /**
   * A runner at the beginning.
   *
   * @param start the state to begin with
   * @param performer does what the wizard asks for
   * @param clock the time, UTC
   */
  public Runner(WizardState start, Performer<Effect> performer, InstantSource clock) {
    this.state = start;
    this.performer = performer;
    this.clock = clock;
  }

  /**
   * Adds somebody who hears of every new state, in order, on whatever thread it came from. Must
   * return at once.
   *
   * @param watcher hears of states
   */
  public void watch(Consumer<WizardState> watcher) {
    watchers.add(watcher);
  }

  /**
   * The state now.
   *
   * @return the state
   */
  public synchronized WizardState state() {
    return state;
  }

  /**
   * The wizard's time, which in the demo is the demo cloud's.
   *
   * @return now, UTC
   */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Takes an event. Any thread may call this; effects are performed on others.
   *
   * @param event what happened
   */
  public synchronized void send(WizardEvent event) {
    Transition transition = Wizard.apply(state, event, clock.instant());
    boolean moved = !transition.state().equals(state);
    state = transition.state();
    if (moved) {
      watchers.forEach(watcher -> watcher.accept(transition.state()));
    }
    transition.effects().forEach(this::start);
  }

  private void start(Effect effect) {
    if (effect.beside()) {
      var _ = Attempt.start(performer, effect, null, this::besides);
      return;
    }
    Lane lane = Lane.of(effect);
    Attempt before = attempts.get(lane);
    if (before != null) {
      before.abandon();
    }
    if (!Lane.stops(effect)) {
      attempts.put(lane, Attempt.start(performer, effect, before, this::answer));
    }
  }

  private boolean besides(Attempt from, Answer answer) {
    send(answer);
    return !from.abandoned();
  }

  private synchronized boolean answer(Attempt from, Answer answer) {
    boolean heard = attempts.get(Lane.of(from.effect())) == from && !from.abandoned();
    if (heard) {
      send(answer);
    }
    return heard;
  }

  /** Abandons everything that may be abandoned and waits for the rest. */
  @Override
  public void close() {
    List<Attempt> running;
    synchronized (this) {
      running = List.copyOf(attempts.values());
      running.forEach(Attempt::abandon);
    }
    for (Attempt attempt : running) {
      attempt.join();
    }
  }
}
