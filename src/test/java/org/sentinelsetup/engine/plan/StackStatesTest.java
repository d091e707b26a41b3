package org.sentinelsetup.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.Answer;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.aws.ScriptedCloud;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackResource;

class StackStatesTest {
  private static final Map<String, String> OURS =
      Map.of(Established.MADE_BY.getKey(), Established.MADE_BY.getValue());
  private static final String RESOURCE =
      """
      <member><LogicalResourceId>%s</LogicalResourceId><PhysicalResourceId>p</PhysicalResourceId>
      <ResourceType>AWS::SQS::Queue</ResourceType><ResourceStatus>%s</ResourceStatus></member>""";

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final CloudFormation cloudFormation =
      clients
          .in(new Credentials("ASIAEXAMPLE", "s", "t", Instant.EPOCH), "eu-west-1")
          .cloudFormation();

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  private Finding blocker(String status, Map<String, String> tags, boolean kept) {
    return StackStates.blocker(
        cloudFormation,
        new StackDescription(
            "arn:aws:cloudformation:eu-west-1:111122223333:stack/s/1",
            "s",
            status,
            null,
            Map.of(),
            Map.of(),
            List.of(),
            kept,
            tags,
            null));
  }

  private static String fix(Finding finding) {
    return finding.fix() == null ? "" : finding.fix().key();
  }

  @Test
  void aFailedStackOfOursCanBeDeletedAndWhatIsStuckIsNamed() {
    cloud.on(
        "ListStackResources",
        Answer.query(
            "ListStackResources",
            "<StackResourceSummaries>%s%s%s</StackResourceSummaries>"
                .formatted(
                    RESOURCE.formatted("Role", "DELETE_FAILED"),
                    RESOURCE.formatted("Queue", "CREATE_COMPLETE"),
                    RESOURCE.formatted("Topic", "DELETE_COMPLETE"))));
    Finding finding = blocker("DELETE_FAILED", OURS, false);
    assertThat(fix(finding)).isEqualTo("plan.stack-failed-fix");
    assertThat(finding.command()).startsWith("aws cloudformation delete-stack");
    FailedStack failed = finding.failed();
    assertThat(failed).isNotNull();
    assertThat(failed.region()).isEqualTo("eu-west-1");
    assertThat(failed.going()).extracting(StackResource::logicalId).containsExactly("Queue");
    assertThat(failed.stuck()).extracting(StackResource::logicalId).containsExactly("Role");
  }

  @Test
  void aStackOfOthersOrOneThatIsProtectedIsLeftAlone() {
    assertThat(blocker("ROLLBACK_COMPLETE", Map.of(), false).failed()).isNull();
    assertThat(blocker("ROLLBACK_COMPLETE", OURS, true).failed()).isNull();
    assertThat(fix(blocker("ROLLBACK_COMPLETE", Map.of(), false))).isEqualTo("plan.stack-dead-fix");
    assertThat(cloud.requests()).isEmpty();
  }

  @Test
  void whatIsUnderWayIsWaitedForAndARollBackThatIsStuckFinished() {
    assertThat(fix(blocker("UPDATE_IN_PROGRESS", OURS, false))).isEqualTo("plan.stack-busy-fix");
    assertThat(blocker("UPDATE_IN_PROGRESS", OURS, false).command()).isNull();
    assertThat(blocker("UPDATE_ROLLBACK_FAILED", OURS, false).command())
        .contains("continue-update-rollback");
    assertThat(blocker("UPDATE_FAILED", OURS, false).command()).contains("rollback-stack");
    assertThat(fix(blocker("SOMETHING_NEW", OURS, false))).isEqualTo("plan.stack-look-fix");
  }
}
