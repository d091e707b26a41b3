package org.sentinelsetup.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectionOutput;
import org.sentinelsetup.engine.sentinel.ConnectorSteps;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.InPlace;
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
    if (state.current() == StepId.CONNECT) {
      state.inPlace().ifPresent(made -> connect(page, state.review().plan(), made));
    }
  }

  private static void connect(Page page, @Nullable Plan plan, InPlace made) {
    var inputs = made.inputs();
    StackOutputs outputs = made.outputs();
    ConnectionOutput.all(inputs, outputs)
        .forEach(
            one -> page.raw(Page.pad(Words.say(one.value().label()), 19) + one.value().value()));
    if (!made.opened()) {
      page.gap()
          .line(
              Text.of("cli.outputs-later", inputs.suffix().value(), inputs.source().region().id()));
    }
    ConnectorSteps way =
        ConnectorSteps.ways(inputs.cloud(), inputs.source().type(), inputs.workspace(), outputs)
            .getFirst();
    for (HandOver handOver :
        plan == null || made.opened() ? List.<HandOver>of() : plan.handOvers()) {
      page.section("cli.hand-over", handOver.account());
      Words.say(handOver.message()).lines().forEach(page::raw);
    }
    page.gap().line(way.heading());
    for (int i = 0; i < way.steps().size(); i++) {
      page.hanging("%2d. ".formatted(i + 1), Words.say(way.steps().get(i)));
    }
  }
}
