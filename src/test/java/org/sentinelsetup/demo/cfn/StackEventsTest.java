package org.sentinelsetup.demo.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of every operation, in the order CloudFormation tells them. */
class StackEventsTest {
  /** Quick, slow and one that waits for both. */
  private static final String BIRDS =
      """
      Resources:
        Last: {Type: AWS::SNS::Subscription, Properties: {Protocol: sqs, TopicArn: !Ref Quick, Endpoint: !GetAtt Slow.Arn}}
        Slow: {Type: AWS::SQS::Queue}
        Quick: {Type: AWS::SNS::Topic}
      """;

  private final Bench bench = new Bench();

  @Test
  void creation() {
    Stack stack = bench.created(BIRDS);
    assertThat(Bench.lines(stack, 0))
        .containsExactly(
            "birds CREATE_IN_PROGRESS User Initiated",
            "Slow CREATE_IN_PROGRESS",
            "Quick CREATE_IN_PROGRESS",
            "Slow CREATE_IN_PROGRESS Resource creation Initiated",
            "Quick CREATE_IN_PROGRESS Resource creation Initiated",
            "Quick CREATE_COMPLETE",
            "Slow CREATE_COMPLETE",
            "Last CREATE_IN_PROGRESS",
            "Last CREATE_IN_PROGRESS Resource creation Initiated",
            "Last CREATE_COMPLETE",
            "birds CREATE_COMPLETE");
    assertThat(stack.events).extracting(e -> e.operation().token).containsOnly("token-1");
    assertThat(stack.events)
        .extracting(e -> e.operation().id)
        .containsOnly(stack.operations.getFirst().id);
    assertThat(stack.events.get(1).physicalId()).isEmpty();
    assertThat(stack.events.get(3).physicalId()).matches("birds-Slow-[A-Za-z0-9]{12}");
    assertThat(stack.events.get(3).id())
        .isEqualTo("Slow-CREATE_IN_PROGRESS-2026-11-25T08:00:05.000Z");
  }

  @Test
  void failedCreationIsRolledBackInReverse() {
    bench.failCreate.add("Bad");
    Stack stack =
        bench.created(
            BIRDS + "  Bad: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Quick}}\n");
    List<String> lines = Bench.lines(stack, 6);
    assertThat(lines.get(0)).isEqualTo("Bad CREATE_IN_PROGRESS");
    assertThat(lines.get(1))
        .matches(
            "Bad CREATE_FAILED Resource handler returned message: \"Bad will not \\(Service: Sns,"
                + " Status Code: 400, Request ID: [0-9a-f-]{36}\\)\" \\(RequestToken: [0-9a-f-]{36},"
                + " HandlerErrorCode: InvalidRequest\\)");
    assertThat(lines.subList(2, lines.size()))
        .containsExactly(
            "Slow CREATE_FAILED Resource creation cancelled",
            "birds ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Bad, Slow]."
                + " Rollback requested by user.",
            "Quick DELETE_IN_PROGRESS",
            "Slow DELETE_IN_PROGRESS",
            "Quick DELETE_COMPLETE",
            "Slow DELETE_COMPLETE",
            "birds ROLLBACK_COMPLETE");
    assertThat(stack.operations)
        .extracting(o -> o.type + " " + o.status)
        .containsExactly("CREATE_STACK FAILED", "ROLLBACK SUCCEEDED");
    assertThat(stack.deleted).isNotNull();
  }

  @Test
  void rollbackDeletesDependentsFirst() {
    bench.failCreate.add("Bad");
    bench.created(BIRDS + "  Bad: {Type: AWS::SNS::Topic, DependsOn: Last}\n");
    assertThat(bench.deeds.subList(3, 6))
        .containsExactly("delete Last", "delete Quick", "delete Slow");
  }

  @Test
  void rollbackCanGetStuck() {
    bench.failCreate.add("Bad");
    bench.failDelete.add("Last");
    Stack stack = bench.created(BIRDS + "  Bad: {Type: AWS::SNS::Topic, DependsOn: Last}\n");
    assertThat(Bench.lines(stack, stack.events.size() - 1))
        .containsExactly(
            "birds ROLLBACK_FAILED The following resource(s) failed to delete: [Last].");
    assertThat(stack.reason).endsWith("]. ");
    assertThat(stack.deleted).isNotNull();
    assertThat(bench.deeds).doesNotContain("delete Quick", "delete Slow");
  }

  @Test
  void withoutRollbackEverythingStays() {
    bench.failCreate.add("Slow");
    Stack stack = bench.store.add(Bench.PLACE, "birds");
    bench
        .store
        .lifecycle()
        .create(stack, Bench.wanted(BIRDS), Bench.orders(ChangeSet.OnFailure.DO_NOTHING), _ -> {});
    bench.finish();
    assertThat(stack.status).isEqualTo(StackStatus.CREATE_FAILED);
    assertThat(bench.deeds).noneMatch(deed -> deed.startsWith("delete"));
  }

  @Test
  void policiesDecideWhatOutlivesAFailedCreation() {
    bench.failCreate.add("Bad");
    Stack stack =
        bench.created(
            """
            Resources:
              Kept: {Type: AWS::SNS::Topic, DeletionPolicy: Retain}
              New: {Type: AWS::SNS::Topic, DeletionPolicy: RetainExceptOnCreate}
              Bad: {Type: AWS::SNS::Topic, DependsOn: [Kept, New]}
            """);
    assertThat(Bench.lines(stack, 0))
        .contains("Kept DELETE_SKIPPED", "New DELETE_COMPLETE")
        .doesNotContain("Kept DELETE_COMPLETE");
  }

  @Test
  void deletionSkipsWhatIsRetained() {
    Stack stack =
        bench.created(
            """
            Resources:
              Kept: {Type: AWS::SNS::Topic, DeletionPolicy: RetainExceptOnCreate}
              User: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Kept}}
            """);
    int seen = stack.events.size();
    bench.delete(stack);
    assertThat(Bench.lines(stack, seen))
        .containsExactly(
            "birds DELETE_IN_PROGRESS User Initiated",
            "User DELETE_IN_PROGRESS",
            "User DELETE_COMPLETE",
            "Kept DELETE_SKIPPED",
            "birds DELETE_COMPLETE");
    assertThat(bench.store.find(Bench.PLACE, "birds")).isEmpty();
    assertThat(bench.store.find(Bench.PLACE, stack.id)).isPresent();
  }

  @Test
  void failedDeletionCanBeFinishedByRetaining() {
    Stack stack = bench.created(BIRDS);
    bench.failDelete.add("Last");
    bench.delete(stack);
    assertThat(stack.status).isEqualTo(StackStatus.DELETE_FAILED);
    assertThat(stack.reason).isEqualTo("The following resource(s) failed to delete: [Last]. ");
    int seen = stack.events.size();
    bench.delete(stack, "Last");
    assertThat(Bench.lines(stack, seen))
        .containsExactly(
            "birds DELETE_IN_PROGRESS User Initiated",
            "Last DELETE_SKIPPED",
            "Quick DELETE_IN_PROGRESS",
            "Slow DELETE_IN_PROGRESS",
            "Quick DELETE_COMPLETE",
            "Slow DELETE_COMPLETE",
            "birds DELETE_COMPLETE");
  }

  @Test
  void creationCanBeCutShortByDeletion() {
    Stack stack = bench.store.add(Bench.PLACE, "birds");
    bench
        .store
        .lifecycle()
        .create(stack, Bench.wanted(BIRDS), Bench.orders(ChangeSet.OnFailure.ROLLBACK), _ -> {});
    bench.clock.advance(java.time.Duration.ofSeconds(6));
    bench.delete(stack);
    assertThat(stack.status).isEqualTo(StackStatus.DELETE_COMPLETE);
    assertThat(bench.deeds)
        .containsExactlyInAnyOrder("create Slow", "create Quick", "delete Quick", "delete Slow");
  }
}
