package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.Answer;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.aws.ScriptedCloud;
import org.sentinelsetup.engine.ManualTime;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;

class StackStopTest {
  private static final String ID =
      "arn:aws:cloudformation:eu-west-1:111122223333:stack/s/5f0e8a10-0000-0000-0000-000000000000";

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final CloudFormation cloudFormation =
      clients
          .in(new Credentials("ASIAEXAMPLE", "s", "t", Instant.EPOCH), "eu-west-1")
          .cloudFormation();
  private final StackWatch watch =
      new StackWatch(cloudFormation, new ManualTime(), stack("UPDATE_COMPLETE"), "token");
  private boolean asked = true;
  private final List<Text> news = new ArrayList<>();
  private final StackStop stop =
      new StackStop(cloudFormation, () -> "stop", () -> asked, news::add);

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  private static StackDescription stack(String status) {
    return new StackDescription(
        ID, "s", status, null, Map.of(), Map.of(), List.of(), false, Map.of(), null);
  }

  private List<String> requests() {
    return cloud.requests().stream().map(request -> request.operation()).toList();
  }

  private String told(String status) {
    return stop.failure(stack(status), new RootCause(List.of(), List.of())).problem().cause().key();
  }

  @Test
  void anUpdateIsCancelledOnce() {
    cloud.on("CancelUpdateStack", Answer.query("CancelUpdateStack", ""));
    stop.look(stack("UPDATE_IN_PROGRESS"), watch);
    stop.look(stack("UPDATE_IN_PROGRESS"), watch);
    assertThat(requests()).containsExactly("CancelUpdateStack");
    assertThat(told("UPDATE_ROLLBACK_COMPLETE")).isEqualTo("deploy.stopped-cause.as-before");
    assertThat(told("UPDATE_ROLLBACK_FAILED")).isEqualTo("deploy.stopped-cause.other");
  }

  @Test
  void aStackThatIsMadeIsDeleted() {
    cloud.on("DeleteStack", Answer.query("DeleteStack", ""));
    stop.look(stack("CREATE_IN_PROGRESS"), watch);
    assertThat(requests()).containsExactly("DeleteStack");
    assertThat(told("DELETE_COMPLETE")).isEqualTo("deploy.stopped-cause.deleted");
  }

  @Test
  void nothingIsOrderedOfAStackThatIsOnItsWayBackOrWhenNobodyAsks() {
    stop.look(stack("UPDATE_ROLLBACK_IN_PROGRESS"), watch);
    stop.look(stack("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"), watch);
    asked = false;
    stop.look(stack("UPDATE_IN_PROGRESS"), watch);
    assertThat(requests()).isEmpty();
    assertThat(told("UPDATE_ROLLBACK_COMPLETE")).isEqualTo("deploy.no-cause");
  }

  @Test
  void aStackThatHasMovedOnIsLookedAtAgain() {
    cloud.on(
        "CancelUpdateStack",
        Answer.queryError(
            400, "ValidationError", "CancelUpdateStack cannot be called from current stack status"),
        Answer.query("CancelUpdateStack", ""));
    stop.look(stack("UPDATE_IN_PROGRESS"), watch);
    assertThat(told("UPDATE_ROLLBACK_COMPLETE")).isEqualTo("deploy.no-cause");
    stop.look(stack("UPDATE_IN_PROGRESS"), watch);
    assertThat(requests()).hasSize(2);
    assertThat(told("UPDATE_ROLLBACK_COMPLETE")).isEqualTo("deploy.stopped-cause.as-before");
  }

  @Test
  void whoMayNotStopItIsNotAskedAgainAndTheStackIsFollowed() {
    cloud.on("CancelUpdateStack", Answer.queryError(403, "AccessDenied", "no"));
    stop.look(stack("UPDATE_IN_PROGRESS"), watch);
    stop.look(stack("UPDATE_IN_PROGRESS"), watch);
    assertThat(requests()).hasSize(1);
    assertThat(told("UPDATE_ROLLBACK_COMPLETE")).isEqualTo("deploy.no-cause");
    assertThat(news).containsExactly(Text.of("deploy.stop-refused", "AccessDenied", "no"));
    Problem problem = after("UPDATE_COMPLETE");
    assertThat(problem.cause())
        .isEqualTo(Text.of("deploy.stopped-cause.refused", "s", "UPDATE_COMPLETE", "no"));
    assertThat(problem.aws()).extracting(AwsError::code).isEqualTo("AccessDenied");
  }

  @Test
  void aStackThatWasFasterStaysAndNothingAfterItIsStarted() {
    assertThat(after("UPDATE_COMPLETE").cause().key()).isEqualTo("deploy.stopped-cause.finished");
    asked = false;
    stop.checkAfter(stack("UPDATE_COMPLETE"));
    assertThat(news).isEmpty();
  }

  private Problem after(String status) {
    return catchThrowableOfType(ProblemException.class, () -> stop.checkAfter(stack(status)))
        .problem();
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotBegun() {
    var thrown = catchThrowableOfType(ProblemException.class, () -> stop.check("s"));
    assertThat(thrown.problem().cause().key()).isEqualTo("deploy.stopped-cause.before");
    asked = false;
    stop.check("s");
  }
}
