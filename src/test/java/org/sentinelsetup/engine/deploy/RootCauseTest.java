package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.StackEvent;

class RootCauseTest {
  private static final String CANCELLED = "Resource creation cancelled";

  private static StackEvent event(int second, String id, String status, @Nullable String reason) {
    String type = id.equals("the-stack") ? "AWS::CloudFormation::Stack" : "AWS::Some::Type";
    return new StackEvent(
        id + second,
        Instant.parse("2026-11-25T14:00:00Z").plusSeconds(second),
        id,
        null,
        type,
        status,
        reason,
        null,
        null);
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(
            "cancelled siblings are consequences",
            List.of(
                event(1, "Role", "CREATE_FAILED", "OIDC_SentinelLogs already exists"),
                event(2, "Queue", "CREATE_FAILED", CANCELLED),
                event(2, "Topic", "CREATE_FAILED", CANCELLED),
                event(
                    3,
                    "the-stack",
                    "ROLLBACK_IN_PROGRESS",
                    "The following resource(s) failed to create: [Role, Queue, Topic].")),
            List.of("Role"),
            List.of("Queue", "Topic")),
        Arguments.of(
            "two genuine failures, earliest first",
            List.of(
                event(1, "Topic", "CREATE_FAILED", "Invalid parameter"),
                event(2, "Role", "CREATE_FAILED", "Malformed policy")),
            List.of("Topic", "Role"),
            List.of()),
        Arguments.of(
            "an update that was cancelled is no cause",
            List.of(
                event(1, "Queue", "UPDATE_FAILED", "Resource update cancelled"),
                event(1, "Role", "UPDATE_FAILED", "Access denied")),
            List.of("Role"),
            List.of("Queue")),
        Arguments.of(
            "the stack itself is never the cause",
            List.of(event(1, "the-stack", "ROLLBACK_FAILED", "stuck")),
            List.of(),
            List.of()),
        Arguments.of(
            "a failure without a reason counts",
            List.of(event(1, "Queue", "CREATE_FAILED", null)),
            List.of("Queue"),
            List.of()),
        Arguments.of(
            "nothing failed",
            List.of(event(1, "Queue", "CREATE_COMPLETE", null)),
            List.of(),
            List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void tellsCausesFromConsequences(
      String name, List<StackEvent> events, List<String> causes, List<String> consequences) {
    RootCause cause = RootCause.of(events);
    assertThat(cause.causes()).extracting(StackEvent::logicalId).isEqualTo(causes);
    assertThat(cause.consequences()).extracting(StackEvent::logicalId).isEqualTo(consequences);
  }
}
