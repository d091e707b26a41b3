package org.sentinelsetup.wizard;

import org.sentinelsetup.model.Charge;

/** What a person does to know what it costs. */
public sealed interface CostAct extends WizardEvent.OfPart {
  /** The volume of a day is to be measured, or measured again. */
  record MeasureVolume() implements CostAct {}

  /** The volume is not to be measured after all. */
  record StopMeasuring() implements CostAct {}

  /**
   * A price was typed.
   *
   * @param charge of what
   * @param text as typed
   */
  record PriceTyped(Charge charge, String text) implements CostAct {}

  /**
   * How many times their stored size logs have in the workspace was typed.
   *
   * @param text as typed
   */
  record FactorTyped(String text) implements CostAct {}
}
