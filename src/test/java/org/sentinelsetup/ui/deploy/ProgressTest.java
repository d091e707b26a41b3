package org.sentinelsetup.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.ResourceTime;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.deploy.Progress.State;

class ProgressTest {
  private static final String CANCELLED = "Resource creation cancelled";

  static Stream<Arguments> queues() {
    return Stream.of(
        arguments("Add", Runs.of("Add").running(), "waiting", State.WAITING),
        arguments(
            "Add",
            Runs.of("Add").queue("CREATE_IN_PROGRESS").running(),
            "being made",
            State.RUNNING),
        arguments(
            "Modify",
            Runs.of("Modify").queue("UPDATE_IN_PROGRESS").running(),
            "being changed",
            State.RUNNING),
        arguments(
            "Remove",
            Runs.of("Remove").queue("DELETE_IN_PROGRESS").running(),
            "being deleted",
            State.RUNNING),
        arguments(
            "Remove",
            Runs.of("Remove").queue("DELETE_IN_PROGRESS", "DELETE_COMPLETE").running(),
            "deleted",
            State.DONE),
        arguments(
            "replaced: the old one is deleted under the same name",
            Runs.of("Modify")
                .queue("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE")
                .event(Runs.STACK, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", null)
                .queue("DELETE_IN_PROGRESS", "DELETE_COMPLETE")
                .running(),
            "complete",
            State.DONE),
        arguments(
            "made, and taken away because of another",
            Runs.of("Add")
                .queue("CREATE_IN_PROGRESS", "CREATE_COMPLETE")
                .event(Runs.STACK, "ROLLBACK_IN_PROGRESS", null)
                .queue("DELETE_IN_PROGRESS", "DELETE_COMPLETE")
                .failed(),
            "taken away again",
            State.UNDONE),
        arguments(
            "changed, and put back because of another",
            Runs.of("Modify")
                .queue("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE")
                .event(Runs.STACK, "UPDATE_ROLLBACK_IN_PROGRESS", null)
                .queue("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE")
                .failed(),
            "put back as it was",
            State.UNDONE),
        arguments(
            "failed itself",
            Runs.of("Add")
                .queue("CREATE_IN_PROGRESS", "CREATE_FAILED")
                .event(Runs.STACK, "ROLLBACK_IN_PROGRESS", null)
                .queue("DELETE_IN_PROGRESS", "DELETE_COMPLETE")
                .failed(),
            "failed, taken away again",
            State.FAILED),
        arguments(
            "cancelled only",
            Runs.of("Add")
                .queue("CREATE_IN_PROGRESS")
                .event("SentinelQueue", "CREATE_FAILED", CANCELLED)
                .event(Runs.STACK, "ROLLBACK_IN_PROGRESS", null)
                .queue("DELETE_IN_PROGRESS", "DELETE_COMPLETE")
                .failed(),
            "cancelled because of another failure",
            State.UNDONE),
        arguments(
            "left behind",
            Runs.of("Add")
                .queue("CREATE_COMPLETE")
                .event(Runs.STACK, "ROLLBACK_IN_PROGRESS", null)
                .queue("DELETE_IN_PROGRESS", "DELETE_FAILED")
                .failed(),
            "could not be taken away again",
            State.FAILED),
        arguments("never begun", Runs.of("Add").failed(), "not started", State.WAITING),
        arguments(
            "the watch was lost",
            Runs.of("Add").queue("CREATE_IN_PROGRESS").failed(),
            "not known: no longer watched",
            State.UNKNOWN),
        arguments(
            "nothing happened to it",
            Runs.of("Modify").applied(),
            "already as it should be",
            State.DONE));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("queues")
  void aResourceIsAsFarAsItsEventsSay(String name, Deployment run, String words, State state) {
    Progress.Row queue = Progress.of(run).rows().getFirst();
    assertThat(Words.say(queue.detail())).as(name).isEqualTo(words);
    assertThat(queue.state()).as(name).isEqualTo(state);
  }

  @Test
  void whatIsUnderWayIsToldWithItsUsualTime() {
    var usual =
        new UsualTimes(
            List.of(new ResourceTime("AWS::SQS::Queue", "CREATE", Duration.ofSeconds(75))));
    Runs run = Runs.of("Add").queue("CREATE_IN_PROGRESS");
    assertThat(queue(run, usual).usual()).isEqualTo(Duration.ofSeconds(75));
    assertThat(queue(run, UsualTimes.NONE).usual()).isNull();
    run.event(Runs.STACK, "ROLLBACK_IN_PROGRESS", null).queue("DELETE_IN_PROGRESS");
    assertThat(queue(run, usual).usual()).as("taking away again is another matter").isNull();
  }

  private static Progress.Row queue(Runs run, UsualTimes usual) {
    Deployment bare = run.running();
    return Progress.of(new Deployment(bare.startedAt(), bare.changes(), bare.events(), usual))
        .rows()
        .getFirst();
  }

  @Test
  void thePartGoesDownInARollbackAndIsWholeAtTheEnd() {
    Runs run = Runs.of("Add").queue("CREATE_IN_PROGRESS", "CREATE_COMPLETE");
    double before = Progress.of(run.running()).part();
    run.event(Runs.STACK, "ROLLBACK_IN_PROGRESS", null).queue("DELETE_IN_PROGRESS");
    assertThat(Progress.of(run.running()).part()).isLessThan(before);
    assertThat(Progress.of(Runs.creating().made().applied()).part()).isEqualTo(1);
    assertThat(Progress.of(Runs.of("Add").made().made().applied()).part()).isEqualTo(1);
    assertThat(Progress.NONE.part()).isZero();
  }

  @Test
  void keyPolicyAndNotificationFollowTheResourcesWithTheirOwnTime() {
    var rows = Progress.of(Runs.of("Add").made().applied()).rows();
    assertThat(rows).hasSize(3);
    Progress.Row key = rows.get(1);
    assertThat(Words.say(key.what())).startsWith("Key policy of 1111aaaa");
    assertThat(Words.say(key.detail())).isEqualTo("applied and read back");
    assertThat(Progress.took(key.since(), key.until())).isEqualTo("0:04");
    assertThat(Progress.took(rows.get(2).since(), rows.get(2).until())).isEqualTo("0:06");
  }

  @Test
  void nothingAfterAFailureIsSaidToWait() {
    Runs run = Runs.of("Add").made();
    var rows =
        Progress.of(
                run.in(Deployment.State.APPLIED, Deployment.State.FAILED, Deployment.State.WAITING))
            .rows();
    assertThat(Words.say(rows.get(1).detail())).isEqualTo("failed");
    assertThat(Words.say(rows.get(2).detail())).isEqualTo("not started");
  }

  @Test
  void theClockStopsAtTheEndAndAtAFailure() {
    assertThat(Runs.of("Add").made().running().endedAt()).isNull();
    assertThat(Runs.of("Add").made().applied().endedAt()).isEqualTo(Samples.NOW.plusSeconds(13));
    assertThat(Runs.of("Add").made().failed().endedAt()).isEqualTo(Samples.NOW.plusSeconds(3));
    assertThat(Progress.took(Samples.NOW, Samples.NOW.minusSeconds(1))).isEqualTo("0:00");
    assertThat(Progress.took(Samples.NOW, Samples.NOW.plusSeconds(61))).isEqualTo("1:01");
  }
}
