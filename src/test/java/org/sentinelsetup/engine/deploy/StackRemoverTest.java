package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.Answer;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.ScriptedCloud;
import org.sentinelsetup.engine.ManualTime;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.StackResource;

class StackRemoverTest {
  private static final String ID =
      "arn:aws:cloudformation:eu-west-1:111122223333:stack/s/5f0e8a10-0000-0000-0000-000000000000";
  private static final int MANY = 40;
  private static final String STUCK =
      """
      <StackResourceSummaries><member><LogicalResourceId>Role</LogicalResourceId>
      <ResourceType>AWS::IAM::Role</ResourceType><ResourceStatus>DELETE_FAILED</ResourceStatus>
      </member></StackResourceSummaries>""";

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final AtomicInteger tokens = new AtomicInteger();
  private final StackRemover remover =
      new StackRemover(
          clients
              .in(new Credentials("ASIAEXAMPLE", "s", "t", Instant.EPOCH), "eu-west-1")
              .cloudFormation(),
          new ManualTime(),
          () -> "token-" + tokens.incrementAndGet());

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  private static Answer stack(String status, String operation) {
    return Answer.query(
        "DescribeStacks",
        """
        <Stacks><member><StackId>%s</StackId><StackName>s</StackName>
        <CreationTime>2026-11-24T10:00:00Z</CreationTime><StackStatus>%s</StackStatus>
        <LastOperations><member><OperationType>DELETE_STACK</OperationType>
        <OperationId>%s</OperationId></member></LastOperations></member></Stacks>"""
            .formatted(ID, status, operation));
  }

  private static FailedStack failed(String... stuck) {
    return new FailedStack(
        "s",
        ID,
        "eu-west-1",
        "DELETE_FAILED",
        List.of(),
        List.of(stuck).stream()
            .map(id -> new StackResource(id, null, "AWS::IAM::Role", "DELETE_FAILED"))
            .toList());
  }

  private List<String> deletions() {
    return cloud.requests().stream()
        .filter(request -> request.operation().equals("DeleteStack"))
        .map(ScriptedCloud.Request::form)
        .toList();
  }

  private void script(Answer... stacks) {
    Answer events = Answer.query("DescribeEvents", "<OperationEvents></OperationEvents>");
    Answer deleting = Answer.query("DeleteStack", "");
    cloud
        .on("DescribeStacks", stacks)
        .on("DescribeEvents", Collections.nCopies(MANY, events).toArray(Answer[]::new))
        .on("DeleteStack", deleting, deleting)
        .on("ListStackResources", Answer.query("ListStackResources", STUCK));
  }

  @Test
  void whatIsGoneAlreadyIsAsItShouldBe() throws InterruptedException {
    script(stack("DELETE_COMPLETE", "first"));
    remover.remove(failed());
    assertThat(deletions()).isEmpty();
  }

  @Test
  void itIsFollowedByItsIdToItsEnd() throws InterruptedException {
    script(
        stack("ROLLBACK_COMPLETE", "first"),
        stack("DELETE_IN_PROGRESS", "second"),
        stack("DELETE_COMPLETE", "second"));
    remover.remove(failed());
    assertThat(deletions()).singleElement().asString().contains("StackName=" + ID);
  }

  @Test
  void whatStillCannotBeDeletedIsLeftBehindWhenThePersonWasToldOfIt() throws InterruptedException {
    script(
        stack("DELETE_FAILED", "first"),
        stack("DELETE_FAILED", "second"),
        stack("DELETE_COMPLETE", "third"));
    remover.remove(failed("Role"));
    assertThat(deletions())
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("RetainResources"),
            second -> assertThat(second).contains("RetainResources.member.1=Role"));
  }

  @Test
  void whatThePersonWasNotToldOfIsNotLeftBehind() {
    script(stack("ROLLBACK_FAILED", "first"), stack("DELETE_FAILED", "second"));
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> remover.remove(failed()));
    assertThat(deletions()).hasSize(1);
  }

  @Test
  void aStackThatHasMovedOnIsNotDeleted() {
    script(stack("UPDATE_COMPLETE", "first"));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> remover.remove(failed()))
        .satisfies(
            e -> assertThat(e.problem().title().key()).isEqualTo("problem.stack-moved-on.title"));
    assertThat(deletions()).isEmpty();
  }
}
