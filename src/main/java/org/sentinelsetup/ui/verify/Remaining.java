package org.sentinelsetup.ui.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.WizardState;

/** What a person is left with who is done with the wizard. */
final class Remaining {
  private Remaining() {}

  static List<Text> of(WizardState state) {
    var flow = new Flow(state.verify().hops());
    List<Text> remaining = new ArrayList<>();
    remaining.add(logs(flow));
    state
        .inPlace()
        .ifPresent(
            made -> {
              if (!isMailed(state)) {
                remaining.add(Text.of("ui.verify.left-mail", made.inputs().email().value()));
              }
              if (flow.setAside().isPresent()) {
                remaining.add(
                    Text.of(
                        "ui.verify.left-letters",
                        flow.setAside().getAsLong(),
                        made.outputs().deadLetterArn().resource()));
              }
            });
    return List.copyOf(remaining);
  }

  private static boolean isMailed(WizardState state) {
    @Nullable AlertMail mail = state.alert().mail();
    return mail != null
        && switch (mail.state()) {
          case CONFIRMED, AUTHENTICATED -> true;
          case PENDING, DELETED, NONE -> false;
        };
  }

  private static Text logs(Flow flow) {
    Optional<HopReport> fault = flow.firstFault();
    if (fault.isPresent()) {
      return Text.of("ui.verify.left-fault", Flow.name(fault.get().hop()));
    }
    // Nobody has looked when there is no hop, and no hop at all is no proof.
    return !flow.hops().isEmpty() && flow.awsSideComplete()
        ? Text.of("ui.verify.left-query")
        : Text.of("ui.verify.left-logs");
  }
}
