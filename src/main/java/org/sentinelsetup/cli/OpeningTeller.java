package org.sentinelsetup.cli;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorSteps;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardState;

/** Tells what a step shows as soon as it is opened. */
final class OpeningTeller {
  private OpeningTeller() {}

  static void tell(Page page, WizardState state) {
    if (state.current() == StepId.REVIEW) {
      page.line(
          Text.of(state.review().plan() == null ? "cli.review-announced" : "cli.review-again"));
    }
    @Nullable Plan plan = state.review().plan();
    @Nullable StackOutputs outputs = state.deploy().outputs();
    if (state.current() == StepId.CONNECT && plan != null && outputs != null) {
      connect(page, plan, outputs);
    }
  }

  private static void connect(Page page, Plan plan, StackOutputs outputs) {
    var inputs = plan.inputs();
    ConnectorSteps.values(outputs)
        .forEach(value -> page.raw(Page.pad(Words.say(value.label()), 19) + value.value()));
    ConnectorSteps way =
        ConnectorSteps.ways(inputs.cloud(), inputs.source().type(), inputs.workspace(), outputs)
            .getFirst();
    for (HandOver handOver : plan.handOvers()) {
      page.section("cli.hand-over", handOver.account());
      Words.say(handOver.message()).lines().forEach(page::raw);
    }
    page.gap().line(way.heading());
    for (int i = 0; i < way.steps().size(); i++) {
      page.hanging("%2d. ".formatted(i + 1), Words.say(way.steps().get(i)));
    }
  }
}
