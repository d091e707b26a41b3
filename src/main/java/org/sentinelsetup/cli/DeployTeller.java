package org.sentinelsetup.cli;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.DeployStep;

/** Tells the stack's events as they come, and what became of each change. */
final class DeployTeller {
  private static final int ID = 33;
  private static final int STATUS = 20;

  private DeployTeller() {}

  static void tell(Page page, DeployStep before, DeployStep now) {
    tell(page, before.deployment(), now.deployment());
  }

  static void tell(Page page, @Nullable Deployment before, @Nullable Deployment deployment) {
    if (deployment == null || deployment.equals(before)) {
      return;
    }
    Deployment last = told(before, deployment);
    deployment.events().stream()
        .skip(last.events().size())
        .forEach(event -> event(page, deployment, event));
    deployment.changes().stream()
        .filter(change -> !last.changes().contains(change))
        .forEach(change -> change(page, change));
  }

  /** What was told of this run; nothing when another one was told of last. */
  private static Deployment told(@Nullable Deployment last, Deployment now) {
    return last != null && last.startedAt().equals(now.startedAt())
        ? last
        : new Deployment(now.startedAt(), List.of(), List.of(), now.usual());
  }

  private static void event(Page page, Deployment deployment, StackEvent event) {
    Duration elapsed = Duration.between(deployment.startedAt(), event.time());
    String line =
        "%d:%02d  ".formatted(elapsed.toMinutes(), elapsed.toSecondsPart())
            + Page.pad(event.logicalId(), ID)
            + Page.pad(event.status(), STATUS)
            + (event.reason() == null ? "" : event.reason());
    page.raw(line.stripTrailing());
  }

  private static void change(Page page, ChangeProgress progress) {
    Text what =
        switch (progress.change()) {
          case PlannedChange.Stack stack -> Text.of("cli.change-stack", stack.name());
          case PlannedChange.StackRemoval stack -> Text.of("cli.change-stack", stack.name());
          case PlannedChange.ProviderAudience audience ->
              Text.of("cli.change-audience", audience.providerArn());
          case PlannedChange.KeyPolicy policy -> Text.of("cli.change-key", policy.keyArn());
          case PlannedChange.Notification notification ->
              Text.of("cli.change-notification", notification.bucket());
        };
    List<Text> lines =
        switch (progress.state()) {
          case WAITING -> List.of();
          case RUNNING -> progress.detail() == null ? List.of() : List.of(progress.detail());
          case APPLIED ->
              Stream.concat(
                      Stream.of(Text.of("cli.applied", what)), Stream.ofNullable(progress.detail()))
                  .toList();
          case UNCHANGED -> List.of(Text.of("cli.unchanged", what));
          case FAILED -> List.of(Text.of("cli.failed", what));
        };
    lines.forEach(line -> page.hanging(mark(progress.state()), Words.say(line)));
  }

  private static String mark(Deployment.State state) {
    return switch (state) {
      case APPLIED, UNCHANGED -> "✓ ";
      case FAILED -> "✗ ";
      case WAITING, RUNNING -> "… ";
    };
  }
}
