package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.sentinelsetup.model.Listed;

/**
 * Chooses again what was chosen the last time: each thing once, as soon as it is offered, and
 * nothing more once something is no longer there. Never previews and never deploys.
 *
 * @param place what was chosen the last time
 * @param left what is still to be chosen, in order
 */
public record Continuation(Place place, List<Stage> left) {
  /** Nothing to choose. */
  public static final Continuation NOTHING = new Continuation(Place.NONE, List.of());

  /** Keeps the list unchangeable. */
  public Continuation {
    left = List.copyOf(left);
  }

  /** One thing to choose. */
  public enum Stage {
    /** The account. */
    ACCOUNT,
    /** The role. */
    ROLE,
    /** The page of the logs. */
    LOGS,
    /** The bucket. */
    BUCKET,
    /** The page of Sentinel. */
    SENTINEL
  }

  /**
   * What is to be done now.
   *
   * @param act the choice, empty when nothing is offered yet
   * @param rest what is left after it
   */
  public record Turn(Optional<WizardEvent.Act> act, Continuation rest) {}

  /**
   * Goes back to a place.
   *
   * @param place where the person was
   * @return what is to be chosen
   */
  public static Continuation to(Place place) {
    if (!place.known()) {
      return NOTHING;
    }
    List<Stage> stages = List.of(Stage.values());
    List<StepId> before = place.step().before();
    int many = 2;
    if (before.contains(StepId.SIGN_IN)) {
      many = place.bucket().isEmpty() ? 3 : 4;
    }
    if (before.contains(StepId.LOGS)) {
      many = stages.size();
    }
    return new Continuation(place, stages.subList(0, many));
  }

  /**
   * Looks at the wizard.
   *
   * @param state its state
   * @return what to choose now, and what is left
   */
  public Turn look(WizardState state) {
    if (left.isEmpty()) {
      return new Turn(Optional.empty(), NOTHING);
    }
    SignInStep signIn = state.signIn();
    LogsStep logs = state.logs();
    return switch (left.getFirst()) {
      case ACCOUNT ->
          once(
              signIn.accounts(),
              account -> account.id().equals(place.account()),
              signIn.accountId() == null,
              new SignInAct.AccountChosen(place.account()));
      case ROLE ->
          once(
              signIn.roles(),
              role -> role.name().equals(place.role()),
              place.account().equals(signIn.accountId()),
              new SignInAct.RoleChosen(place.role()));
      case LOGS ->
          signIn.who() == null
              ? waiting()
              : chosen(state.current() == StepId.SIGN_IN, new WizardEvent.GoTo(StepId.LOGS));
      case BUCKET ->
          once(
              Objects.requireNonNullElse(logs.buckets(), Listed.nothing()),
              bucket -> bucket.name().equals(place.bucket()),
              logs.bucket() == null,
              new LogAct.BucketChosen(place.bucket()));
      case SENTINEL ->
          logs.source() == null
              ? waiting()
              : chosen(
                  state.current() == StepId.LOGS && place.bucket().equals(logs.bucket()),
                  new WizardEvent.GoTo(StepId.SENTINEL));
    };
  }

  /** Chooses what was chosen before as soon as it has come, unless the person chose first. */
  private <T> Turn once(Listed<T> listed, Predicate<T> before, boolean free, WizardEvent.Act act) {
    boolean there = listed.items().stream().anyMatch(before);
    return free && !there && !listed.complete() ? waiting() : chosen(free && there, act);
  }

  private Turn waiting() {
    return new Turn(Optional.empty(), this);
  }

  private Turn chosen(boolean there, WizardEvent.Act act) {
    return there
        ? new Turn(Optional.of(act), new Continuation(place, left.subList(1, left.size())))
        : new Turn(Optional.empty(), NOTHING);
  }
}
