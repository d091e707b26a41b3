package org.sentinelsetup.demo.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Updates: in place, by replacement, with things new and gone, and the way back. */
class UpdateEventsTest {
  private static final String BEFORE =
      """
      Resources:
        Named: {Type: AWS::SQS::Queue, Properties: {QueueName: owl}}
        User: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Named}}
        Same: {Type: AWS::SNS::Topic}
        Gone: {Type: AWS::SNS::Topic}
      """;
  private static final String AFTER =
      """
      Resources:
        Named: {Type: AWS::SQS::Queue, Properties: {QueueName: jay}}
        User: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Named}}
        Same: {Type: AWS::SNS::Topic}
        New: {Type: AWS::SNS::Topic, DependsOn: User}
      """;
  private static final String REPLACING =
      "Named UPDATE_IN_PROGRESS Requested update requires the creation of a new physical resource;"
          + " hence creating one.";

  private final Bench bench = new Bench();

  @Test
  void changesThenCleansUp() {
    Stack stack = bench.created(BEFORE);
    String former = stack.resources.get("Named").physicalId();
    int seen = stack.events.size();
    bench.update(stack, AFTER);
    assertThat(Bench.lines(stack, seen))
        .containsExactly(
            "birds UPDATE_IN_PROGRESS User Initiated",
            REPLACING,
            "Named UPDATE_IN_PROGRESS Resource creation Initiated",
            "Named UPDATE_COMPLETE",
            "User UPDATE_IN_PROGRESS",
            "User UPDATE_COMPLETE",
            "New CREATE_IN_PROGRESS",
            "New CREATE_IN_PROGRESS Resource creation Initiated",
            "New CREATE_COMPLETE",
            "birds UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            "Gone DELETE_IN_PROGRESS",
            "Named DELETE_IN_PROGRESS",
            "Gone DELETE_COMPLETE",
            "Named DELETE_COMPLETE",
            "birds UPDATE_COMPLETE");
    assertThat(stack.resources).containsOnlyKeys("Named", "User", "Same", "New");
    assertThat(stack.resources.get("Named").physicalId()).isNotEqualTo(former);
    assertThat(stack.events.reversed().get(1).physicalId()).isEqualTo(former);
  }

  @Test
  void failureTakesEverythingBack() {
    Stack stack = bench.created(BEFORE);
    String former = stack.resources.get("Named").physicalId();
    int seen = stack.events.size();
    bench.failCreate.add("New");
    bench.update(stack, AFTER);
    List<String> lines = Bench.lines(stack, seen);
    assertThat(lines.get(7)).startsWith("New CREATE_FAILED Resource handler returned message");
    assertThat(lines.subList(8, lines.size()))
        .containsExactly(
            "birds UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [New].",
            "Named UPDATE_IN_PROGRESS",
            "Named UPDATE_COMPLETE",
            "User UPDATE_IN_PROGRESS",
            "User UPDATE_COMPLETE",
            "birds UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            "Named DELETE_IN_PROGRESS",
            "Named DELETE_COMPLETE",
            "birds UPDATE_ROLLBACK_COMPLETE");
    assertThat(stack.resources).containsOnlyKeys("Named", "User", "Same", "Gone");
    assertThat(stack.resources.get("Named").physicalId()).isEqualTo(former);
    assertThat(stack.resources.get("User").properties.get("DisplayName").stringValue())
        .isEqualTo(former);
    assertThat(Differences.between(stack, Target.of(stack, Bench.wanted(BEFORE)))).isEmpty();
  }

  @Test
  void failedUpdateNamesWhatFailedToUpdate() {
    Stack stack = bench.created(BEFORE);
    bench.failUpdate.add("User");
    bench.update(stack, AFTER);
    assertThat(stack.events)
        .anyMatch(
            e ->
                e.status().equals("UPDATE_ROLLBACK_IN_PROGRESS")
                    && "The following resource(s) failed to update: [User]. ".equals(e.reason()));
    assertThat(stack.status).isEqualTo(StackStatus.UPDATE_ROLLBACK_FAILED);
  }

  @Test
  void failedCleanUpDoesNotTakeTheUpdateBack() {
    Stack stack = bench.created(BEFORE);
    bench.failDelete.add("Gone");
    bench.update(stack, AFTER);
    assertThat(stack.status).isEqualTo(StackStatus.UPDATE_COMPLETE);
    assertThat(stack.reason)
        .isEqualTo("Update successful. One or more resources could not be deleted.");
  }

  @Test
  void differencesSayWhatAndWhy() {
    Stack stack = bench.created(BEFORE);
    List<Change> changes = Differences.between(stack, Target.of(stack, Bench.wanted(AFTER)));
    assertThat(changes)
        .extracting(change -> change.action() + " " + change.id() + " " + change.replacement())
        .containsExactly(
            "Modify Named True", "Modify User False", "Add New null", "Remove Gone null");
    assertThat(changes.get(0).details())
        .containsExactly(
            new Change.Detail(
                "Properties", "QueueName", "Always", "Static", "DirectModification", null));
    assertThat(changes.get(1).details())
        .containsExactly(
            new Change.Detail(
                "Properties", "DisplayName", "Never", "Dynamic", "ResourceReference", "Named"));
  }
}
