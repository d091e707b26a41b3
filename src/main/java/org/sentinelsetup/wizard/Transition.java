package org.sentinelsetup.wizard;

import java.util.List;

/**
 * What an event leads to.
 *
 * @param state the state after it
 * @param effects what is to be done in the world, in order
 */
public record Transition(WizardState state, List<Effect> effects) {
  /** Keeps the effects unchangeable. */
  public Transition {
    effects = List.copyOf(effects);
  }

  static Transition to(WizardState state, Effect... effects) {
    return new Transition(state, List.of(effects));
  }
}
