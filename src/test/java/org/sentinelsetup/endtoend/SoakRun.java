package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.sentinelsetup.Kept;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Weather;
import org.sentinelsetup.demo.protocol.Weather.Trouble;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** One set-up and its undo in bad weather, by somebody who presses the next action again. */
final class SoakRun implements AutoCloseable {
  private static final int TRIES = 24;
  private static final int TRIES_IN_FAIR_WEATHER = 12;
  private static final Duration A_LITTLE = Duration.ofMinutes(2);

  private final Guest guest;
  private final Weather weather;
  private final Kept kept = new Kept();
  private final SoakChecks checks;
  private final List<String> story = new ArrayList<>();

  SoakRun(Scenario scenario, long seed, double chance) throws Exception {
    guest = Guest.atLogs(scenario, kept);
    weather = new Weather(guest.cloud().clock(), seed, chance);
    Possessions before =
        guest.inWorld(
            world -> {
              world.faults().weather(weather);
              return Possessions.of(world);
            });
    checks = new SoakChecks(guest, kept, before);
  }

  /** From the bucket to the stack and back again. */
  void play() throws Exception {
    repeat(state -> state.logs().source() != null, this::look);
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL));
    repeat(state -> state.deploy().outputs() != null, this::press);
    checks.deployed();
    guest.send(new WizardEvent.GoTo(StepId.CONNECTIONS));
    settle();
    repeat(SoakRun::nothingLeft, this::takeAway);
    weather(true);
    checks.undone();
  }

  Map<Trouble, Integer> met() {
    return guest.inWorld(world -> weather.met());
  }

  /** What was pressed and what came of it. */
  String story() {
    return String.join("\n", story);
  }

  private void look() {
    guest.send(new LogAct.BucketChosen("acme-org-logs"));
  }

  private void press() {
    if (NextAction.of(guest.state()) instanceof Next.Go(var _, var event)) {
      guest.send(event);
    } else {
      guest.send(new WizardEvent.Preview());
    }
  }

  private void takeAway() {
    WizardState state = guest.state();
    if (NextAction.of(state) instanceof Next.Go(var _, var event)
        && !(event instanceof ConnectionAct.Open)) {
      if (event instanceof UndoAct.Undo) {
        checks.confirmed(Objects.requireNonNull(state.undo().removal()));
      }
      guest.send(event);
      return;
    }
    var found = Objects.requireNonNull(state.undo().found());
    if (found.isEmpty() || state.undo().activity() instanceof Activity.Failed) {
      guest.send(new UndoAct.ListConnections());
    } else {
      guest.send(new ConnectionAct.PreviewUndo(found.getFirst().stack().id()));
    }
  }

  /** Done, or found gone after the answer that told so was lost. */
  private static boolean nothingLeft(WizardState state) {
    var found = state.undo().found();
    return state.undo().done()
        || (found != null
            && found.isEmpty()
            && !state.signIn().interrupts(StepId.CONNECTIONS)
            && state.undo().activity() instanceof Activity.Idle);
  }

  private void repeat(Predicate<WizardState> wanted, Runnable act) throws Exception {
    for (int i = 0; i < TRIES + TRIES_IN_FAIR_WEATHER; i++) {
      if (i == TRIES) {
        weather(true);
      }
      if (guest.state().signIn().interrupts(guest.state().current())) {
        signIn();
      } else {
        act.run();
      }
      settle();
      tell();
      if (wanted.test(guest.state())) {
        weather(false);
        return;
      }
      checks.screen();
      guest.cloud().clock().advance(A_LITTLE);
    }
    assertThat(story).as("the end was never reached").isEmpty();
  }

  private void signIn() throws Exception {
    story.add("signs in again");
    guest.signIn();
  }

  /** Waits until nothing is going on. */
  private void settle() throws InterruptedException {
    while (busy(guest.state())) {
      guest.await(state -> true);
    }
  }

  private static boolean busy(WizardState state) {
    return state.signIn().activity() instanceof Activity.Busy
        || state.logs().activity() instanceof Activity.Busy
        || state.review().activity() instanceof Activity.Busy
        || state.deploy().activity() instanceof Activity.Busy
        || state.undo().activity() instanceof Activity.Busy;
  }

  private void tell() {
    WizardState state = guest.state();
    Activity activity =
        switch (state.current()) {
          case LOGS -> state.logs().activity();
          case REVIEW -> state.review().activity();
          case DEPLOY -> state.deploy().activity();
          case CONNECTIONS -> state.undo().activity();
          default -> Activity.IDLE;
        };
    story.add(
        state.current()
            + (activity instanceof Activity.Failed(var problem)
                ? ": "
                    + Words.say(problem.title())
                    + " "
                    + Words.say(problem.cause())
                    + " "
                    + problem.aws()
                : ""));
  }

  private void weather(boolean fair) {
    guest.inWorld(
        world -> {
          weather.fair(fair);
          return true;
        });
  }

  @Override
  public void close() {
    weather(true);
    guest.close();
  }
}
