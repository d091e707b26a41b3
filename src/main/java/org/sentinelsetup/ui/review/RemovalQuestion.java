package org.sentinelsetup.ui.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.control.QuestionBar.Question;
import org.sentinelsetup.wizard.StackAct;
import org.sentinelsetup.wizard.WizardEvent;

/** Asks before a failed stack is deleted, and names what goes and what would be left behind. */
final class RemovalQuestion {
  private RemovalQuestion() {}

  static Question of(FailedStack stack, Consumer<WizardEvent.Act> send) {
    Text going =
        stack.going().isEmpty()
            ? Text.of("ui.review.remove-nothing")
            : Text.of("ui.review.remove-going", names(stack.going()));
    return new Question(
        Text.of("ui.review.remove-title", stack.name(), stack.status()),
        stack.stuck().isEmpty()
            ? going
            : Text.of("deploy.and", going, Text.of("ui.review.remove-stuck", names(stack.stuck()))),
        Text.of("ui.review.remove-yes"),
        Text.of("ui.review.remove-no"),
        () -> send.accept(new StackAct.RemoveFailedStack()));
  }

  private static String names(List<StackResource> resources) {
    return resources.stream()
        .map(
            one ->
                one.physicalId() == null
                    ? one.logicalId()
                    : one.logicalId() + " (" + one.physicalId() + ")")
        .collect(Collectors.joining(", "));
  }
}
