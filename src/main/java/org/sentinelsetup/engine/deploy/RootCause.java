package org.sentinelsetup.engine.deploy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.StackEvent;

/**
 * Why a stack failed: what failed by itself, apart from what was only cancelled because of it.
 *
 * @param causes the genuine failures, earliest first; empty when none is among the events
 * @param consequences resources that were cancelled because of them
 */
public record RootCause(List<StackEvent> causes, List<StackEvent> consequences) {
  private static final String STACK = "AWS::CloudFormation::Stack";

  /** Keeps the lists unchangeable. */
  public RootCause {
    causes = List.copyOf(causes);
    consequences = List.copyOf(consequences);
  }

  /**
   * Looks for the cause.
   *
   * @param events one operation's events, oldest first
   * @return the cause
   */
  public static RootCause of(List<StackEvent> events) {
    var parts =
        events.stream()
            .filter(event -> event.status().endsWith("_FAILED") && !event.type().equals(STACK))
            .collect(Collectors.partitioningBy(event -> isCancellation(event.reason())));
    return new RootCause(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
  }

  /** CloudFormation says "Resource creation cancelled" and "Resource update cancelled". */
  private static boolean isCancellation(@Nullable String reason) {
    return reason != null
        && reason
            .toLowerCase(Locale.ROOT)
            .matches("resource (creation|update|deletion) cancelled.*");
  }
}
