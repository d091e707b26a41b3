package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;

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
          signIn.accounts().isEmpty()
              ? waiting()
              : chosen(
                  signIn.accountId() == null
                      && signIn.accounts().stream()
                          .anyMatch(account -> account.id().equals(place.account())),
                  new WizardEvent.AccountChosen(place.account()));
      case ROLE ->
          signIn.roles().isEmpty()
              ? waiting()
              : chosen(
                  place.account().equals(signIn.accountId())
                      && signIn.roles().stream().anyMatch(role -> role.name().equals(place.role())),
                  new WizardEvent.RoleChosen(place.role()));
      case LOGS ->
          signIn.who() == null
              ? waiting()
              : chosen(state.current() == StepId.SIGN_IN, new WizardEvent.GoTo(StepId.LOGS));
      case BUCKET ->
          logs.buckets() == null
              ? waiting()
              : chosen(
                  logs.bucket() == null
                      && logs.buckets().stream()
                          .anyMatch(bucket -> bucket.name().equals(place.bucket())),
                  new WizardEvent.BucketChosen(place.bucket()));
      case SENTINEL ->
          logs.source() == null
              ? waiting()
              : chosen(
                  state.current() == StepId.LOGS && place.bucket().equals(logs.bucket()),
                  new WizardEvent.GoTo(StepId.SENTINEL));
    };
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
