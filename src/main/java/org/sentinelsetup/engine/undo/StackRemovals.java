package org.sentinelsetup.engine.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.model.Text;

/** Takes the stack away, and says what goes with it and what stays. */
final class StackRemovals {
  private StackRemovals() {}

  static Undoing of(AccountClients aws, Established connection, List<StackResource> resources) {
    StackDescription stack = connection.stack();
    List<Text> sentences = new ArrayList<>();
    boolean gone = stack.status().equals("DELETE_COMPLETE");
    sentences.add(Text.of(gone ? "undo.stack-gone" : "undo.stack-removed", stack.name()));
    if (stack.terminationProtection()) {
      sentences.add(Text.of("undo.protection-lifted"));
    }
    List<StackResource> there =
        resources.stream().filter(one -> !one.status().equals("DELETE_COMPLETE")).toList();
    there.stream()
        .filter(one -> one.type().equals(OidcProvider.TYPE))
        .forEach(one -> sentences.add(Text.of("undo.provider-stays")));
    messages(aws, there, "SentinelQueue", "undo.queue-goes").ifPresent(sentences::add);
    messages(aws, there, "DeadLetterQueue", "undo.dead-letters-go").ifPresent(sentences::add);
    return Undoing.of(
        new PlannedChange.StackRemoval(
            stack.name(),
            stack.id(),
            stack.terminationProtection(),
            there.stream().map(StackRemovals::remove).toList(),
            sentences),
        busy(stack));
  }

  /** CloudFormation refuses to delete while it is at work. */
  private static List<Finding> busy(StackDescription stack) {
    return stack.status().endsWith("_IN_PROGRESS") && !stack.status().equals("REVIEW_IN_PROGRESS")
        ? List.of(
            Finding.blocker(
                Text.of("plan.stack-state", stack.name(), stack.status()),
                Text.of("undo.stack-busy-fix")))
        : List.of();
  }

  private static ResourceChange remove(StackResource resource) {
    return new ResourceChange(
        "Remove", resource.logicalId(), resource.physicalId(), resource.type(), null);
  }

  /** Messages are deleted with their queue; the logs they name stay in the bucket. */
  private static Optional<Text> messages(
      AccountClients aws, List<StackResource> resources, String logicalId, String key) {
    return resources.stream()
        .filter(one -> one.logicalId().equals(logicalId) && one.physicalId() != null)
        .findFirst()
        .flatMap(one -> queue(aws, String.valueOf(one.physicalId())))
        .map(queue -> Text.of(key, queue.visible() + queue.notVisible()));
  }

  private static Optional<QueueDescription> queue(AccountClients aws, String url) {
    try {
      return Optional.of(aws.sqs().describe(url));
    } catch (AwsCallException e) {
      // How many messages lie there is worth knowing, not worth stopping for.
      return switch (e.kind()) {
        case NOT_FOUND, DENIED -> Optional.empty();
        default -> throw e;
      };
    }
  }
}
