package org.sentinelsetup.wizard;

import java.time.Instant;

/** What a person does while logs are watched. */
final class VerifyActs {
  private VerifyActs() {}

  static Transition watch(WizardState state, Instant now) {
    return state
        .connection()
        .map(
            connection ->
                Transition.to(
                    state.with(state.verify().with(Activity.busy("wizard.watching-flow", now))),
                    new Effect.WatchFlow(
                        connection, state.verify().tracing() instanceof Tracing.Looking)))
        .orElse(Transition.to(state));
  }

  /** The watch begins anew and follows the event beside the hops. */
  static Transition trace(WizardState state, Instant now) {
    if (state.connection().isEmpty() || state.verify().tracing() instanceof Tracing.Looking) {
      return Transition.to(state);
    }
    Tracing tracing = Tracing.of(state.connection().get().inputs().source().type());
    WizardState next = state.with(state.verify().with(tracing));
    return tracing instanceof Tracing.Looking ? watch(next, now) : Transition.to(next);
  }
}
