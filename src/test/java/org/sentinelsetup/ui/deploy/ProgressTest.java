package org.sentinelsetup.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.deploy.Progress.State;

class ProgressTest {
  private static final Instant START = Samples.NOW;
  private static final int RESOURCES = 12;
  private static final String QUEUE = "SentinelQueue";

  /** Events are "STATUS" of the queue, or "stack STATUS" of the stack, a second apart. */
  private static Deployment deployment(
      String action, Deployment.State state, List<String> statuses) {
    List<StackEvent> events = new ArrayList<>();
    for (String status : statuses) {
      boolean stack = status.startsWith("stack ");
      Instant time = START.plusSeconds(events.size() + 1L);
      events.add(
          Deployments.event(
              "event-" + events.size(),
              time,
              stack ? "the-stack" : QUEUE,
              stack ? Deployments.STACK : "AWS::SQS::Queue",
              status.substring(status.indexOf(' ') + 1),
              null));
    }
    var stack =
        new PlannedChange.Stack(
            "the-stack",
            "change-set",
            "stack-id",
            List.of(new ResourceChange(action, QUEUE, null, "AWS::SQS::Queue", null)),
            List.of(),
            "",
            false);
    boolean ended = state != Deployment.State.RUNNING && state != Deployment.State.WAITING;
    var change = new ChangeProgress(stack, state, null, ended ? START.plusSeconds(60) : null);
    return new Deployment(START, List.of(change), events);
  }

  private static Arguments line(
      String action, Deployment.State state, List<String> events, State shown, String words) {
    return Arguments.of(action, state, events, shown, words);
  }

  static Stream<Arguments> resources() {
    var running = Deployment.State.RUNNING;
    var applied = Deployment.State.APPLIED;
    var failed = Deployment.State.FAILED;
    return Stream.of(
        line("Add", running, List.of(), State.WAITING, "waiting"),
        line("Add", running, List.of("CREATE_IN_PROGRESS"), State.RUNNING, "being made"),
        line(
            "Add",
            running,
            List.of("CREATE_IN_PROGRESS", "CREATE_COMPLETE"),
            State.DONE,
            "complete"),
        line("Add", running, List.of("CREATE_FAILED"), State.FAILED, "failed"),
        line(
            "Add",
            running,
            List.of("CREATE_COMPLETE", "stack ROLLBACK_IN_PROGRESS", "DELETE_IN_PROGRESS"),
            State.RUNNING,
            "being taken away again"),
        line(
            "Add",
            failed,
            List.of("CREATE_COMPLETE", "stack ROLLBACK_IN_PROGRESS", "DELETE_COMPLETE"),
            State.UNDONE,
            "taken away again"),
        line(
            "Add",
            failed,
            List.of("CREATE_FAILED", "stack ROLLBACK_IN_PROGRESS", "DELETE_COMPLETE"),
            State.FAILED,
            "failed, taken away again"),
        line("Add", failed, List.of("DELETE_FAILED"), State.FAILED, "failed"),
        line("Add", failed, List.of(), State.WAITING, "not started"),
        line("Modify", applied, List.of(), State.DONE, "already as it should be"),
        line("Modify", applied, List.of("UPDATE_COMPLETE"), State.DONE, "complete"),
        line(
            "Modify",
            failed,
            List.of("UPDATE_COMPLETE", "stack UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_COMPLETE"),
            State.UNDONE,
            "taken away again"),
        line(
            "Modify",
            applied,
            List.of(
                "UPDATE_COMPLETE", "stack UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "DELETE_COMPLETE"),
            State.DONE,
            "complete"),
        line("Remove", applied, List.of("DELETE_COMPLETE"), State.DONE, "complete"));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("resources")
  void aResourceIsAsFarAsItsEventsSay(
      String action, Deployment.State state, List<String> events, State shown, String words) {
    Progress progress = Progress.of(deployment(action, state, events));
    assertThat(progress.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(shown);
              assertThat(Words.say(row.detail())).isEqualTo(words);
            });
    assertThat(progress.part()).isEqualTo(shown == State.DONE ? 1 : 0);
  }

  @Test
  void aResourceIsTimedFromItsFirstEventToItsLast() {
    var row =
        Progress.of(
                deployment(
                    "Add",
                    Deployment.State.RUNNING,
                    List.of("CREATE_IN_PROGRESS", "CREATE_IN_PROGRESS", "CREATE_COMPLETE")))
            .rows()
            .getFirst();
    assertThat(row.since()).isEqualTo(START.plusSeconds(1));
    assertThat(row.until()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void aResourceThatWasLeftRunningIsNotTimedForEver() {
    var row =
        Progress.of(deployment("Add", Deployment.State.FAILED, List.of("CREATE_IN_PROGRESS")))
            .rows()
            .getFirst();
    assertThat(row.state()).isEqualTo(State.RUNNING);
    assertThat(row.until()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void theStacksResourcesComeFirstThenKeyPolicyAndNotification() {
    List<Progress.Row> rows = Progress.of(Deployments.keyPolicy()).rows();
    assertThat(rows).hasSize(RESOURCES + 2);
    assertThat(rows.subList(0, RESOURCES))
        .allSatisfy(row -> assertThat(row.state()).isEqualTo(State.DONE));
    assertThat(rows.subList(RESOURCES, rows.size()).stream().map(row -> Words.say(row.what())))
        .containsExactly(
            "Key policy of 1111aaaa-22bb-33cc-44dd-5555eeee6666", "Notification of acme-org-logs");
    assertThat(rows.subList(RESOURCES, rows.size()))
        .extracting(Progress.Row::state)
        .containsExactly(State.RUNNING, State.WAITING);
    // A change begins when the one before it has ended.
    assertThat(rows.get(RESOURCES).since())
        .isEqualTo(Deployments.keyPolicy().changes().getFirst().endedAt());
    assertThat(rows.getLast().since()).isNull();
  }

  @Test
  void whatIsGoingOnWithAKeyPolicyIsSaidInItsOwnWords() {
    assertThat(Words.say(Progress.of(Deployments.keyPolicy()).rows().get(RESOURCES).detail()))
        .startsWith("Saved, not visible yet");
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(Deployment.State.WAITING, State.WAITING, "waiting"),
        Arguments.of(Deployment.State.RUNNING, State.RUNNING, "being applied and read back"),
        Arguments.of(Deployment.State.APPLIED, State.DONE, "applied and read back"),
        Arguments.of(Deployment.State.UNCHANGED, State.DONE, "already as it should be"),
        Arguments.of(Deployment.State.FAILED, State.FAILED, "not applied"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void aKeyPolicyIsAsFarAsItsChange(Deployment.State state, State shown, String words) {
    var change = new ChangeProgress(Samples.keyPolicy(), state, null, null);
    var row = Progress.of(new Deployment(START, List.of(change), List.of())).rows().getFirst();
    assertThat(row.state()).isEqualTo(shown);
    assertThat(Words.say(row.detail())).isEqualTo(words);
  }

  @Test
  void afterAFailureNothingWaits() {
    assertThat(Progress.of(Deployments.rolledBack()).rows().stream().map(Progress.Row::detail))
        .contains(Text.of("ui.deploy.not-begun"), Text.of("ui.deploy.failed-undone"))
        .doesNotContain(Text.of("ui.deploy.waiting"));
  }

  /** However far the events are, and back down again with the rollback. */
  @Test
  void thePartGoesUpAndWithARollbackDownAndIsNeverMoreThanAll() {
    Deployment whole = Deployments.rolledBack();
    List<Double> parts = new ArrayList<>();
    for (int seen = 0; seen <= whole.events().size(); seen++) {
      parts.add(
          Progress.of(
                  new Deployment(
                      whole.startedAt(), whole.changes(), whole.events().subList(0, seen)))
              .part());
    }
    assertThat(parts).allSatisfy(part -> assertThat(part).isBetween(0.0, 1.0));
    double most = parts.stream().max(Double::compare).orElseThrow();
    assertThat(most).isEqualTo(6.0 / (RESOURCES + 2));
    assertThat(parts.getLast()).isZero();
    assertThat(parts.subList(0, parts.indexOf(most))).isSorted();
    assertThat(parts.subList(parts.lastIndexOf(most), parts.size()).reversed()).isSorted();
    assertThat(Progress.of(Deployments.done()).part()).isEqualTo(1);
    assertThat(Progress.NONE.part()).isZero();
  }

  @Test
  void theTimeStopsAtTheEndAndAtAFailure() {
    assertThat(Progress.endedAt(Deployments.running())).isNull();
    assertThat(Progress.endedAt(Deployments.keyPolicy())).isNull();
    assertThat(Progress.endedAt(Deployments.done()))
        .isEqualTo(Deployments.done().changes().getLast().endedAt());
    assertThat(Progress.endedAt(Deployments.rolledBack()))
        .isEqualTo(Deployments.rolledBack().events().getLast().time());
  }

  @Test
  void timesAreMinutesAndSecondsAndNeverNegative() {
    assertThat(List.of(0, 59, 61, 3600, -5))
        .extracting(seconds -> Progress.took(START, START.plusSeconds(seconds)))
        .containsExactly("0:00", "0:59", "1:01", "60:00", "0:00");
  }
}
