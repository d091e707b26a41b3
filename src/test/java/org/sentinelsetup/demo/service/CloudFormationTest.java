package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.OperationType;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole life of a stack, through the real client. */
class CloudFormationTest extends StackScene {
  @Test
  void changeSetThenExecutionThenOutputs() {
    CreateChangeSetResponse ordered = order(ChangeSetType.CREATE, TEMPLATE);
    Stack review = stack("birds");
    assertThat(review.stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);
    assertThat(review.stackStatusReason()).isEqualTo("User Initiated");
    assertThat(review.hasParameters()).isFalse();
    assertThat(cloud.world().roles().find(PLACE.account(), "Keeper")).isEmpty();
    DescribeChangeSetResponse set = look(ordered);
    assertThat(set.status()).isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
    assertThat(set.executionStatus()).isEqualTo(ExecutionStatus.AVAILABLE);
    assertThat(set.changes()).hasSize(9);
    assertThat(set.changes())
        .allMatch(c -> c.resourceChange().action() == ChangeAction.ADD)
        .allMatch(c -> c.resourceChange().details().isEmpty())
        .allMatch(c -> c.resourceChange().replacement() == null);

    execute(ordered);
    Stack stack = stack("birds");
    assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    assertThat(stack.changeSetId()).isEqualTo(ordered.id());
    assertThat(stack.outputs())
        .extracting(Output::outputKey)
        .containsExactly("KeeperArn", "NestUrl");
    assertThat(stack.outputs().getFirst().outputValue())
        .isEqualTo("arn:aws:iam::111122223333:role/Keeper");
    assertThat(stack.outputs().getLast().outputValue())
        .matches("https://sqs.eu-west-1.amazonaws.com/111122223333/birds-Nest-[A-Za-z0-9]{12}");
    assertThat(stack.parameters())
        .anyMatch(p -> p.parameterKey().equals("Secret") && p.parameterValue().equals("****"));
    assertThat(stack.lastOperations().getFirst().operationType())
        .isEqualTo(OperationType.CREATE_STACK);
    assertThat(look(ordered).executionStatus()).isEqualTo(ExecutionStatus.EXECUTE_COMPLETE);
  }

  @Test
  void whatWasMadeIsInTheOtherStores() {
    create();
    var world = cloud.world();
    assertThat(world.roles().getRole(PLACE.account(), "Keeper").policies()).containsKey("read");
    assertThat(world.providers().byIssuer(PLACE.account(), "issuer.example/x/")).isPresent();
    assertThat(queues()).hasSize(2);
    assertThat(queues()).anyMatch(queue -> queue.policy().isPresent());
    String topic = PLACE.arn("sns", "song");
    assertThat(world.topics().topic(topic).attributes().get("Policy")).contains("cloudwatch");
    assertThat(world.topics().subscriptions(topic)).hasSize(1).noneMatch(one -> one.confirmed());
    assertThat(world.alarms().find(PLACE, "hawk")).isPresent();
    assertThat(world.roles().getRole(PLACE.account(), "Keeper").tags())
        .containsEntry("created-by", "test");
    Clients clients = new Clients(cloud);
    AwsCredentials reader = clients.as(PLACE.account(), "ReadOnly");
    try (SnsClient sns = clients.client(SnsClient.builder(), reader, PLACE.region());
        SqsClient sqs = clients.client(SqsClient.builder(), reader, PLACE.region())) {
      assertThat(sns.listTagsForResource(r -> r.resourceArn(topic)).tags().getFirst().value())
          .isEqualTo("test");
      assertThat(sqs.listQueueTags(r -> r.queueUrl(queues().getFirst().url())).tags())
          .containsEntry("created-by", "test");
    }
  }

  @Test
  void eventsComeNewestFirstAndInPages() {
    create();
    String operation = stack("birds").lastOperations().getFirst().operationId();
    List<StackEvent> events =
        client.describeStackEventsPaginator(r -> r.stackName("birds")).stackEvents().stream()
            .toList();
    assertThat(events.getFirst().resourceStatus()).isEqualTo(ResourceStatus.CREATE_COMPLETE);
    assertThat(events.getFirst().resourceType()).isEqualTo("AWS::CloudFormation::Stack");
    assertThat(events.getLast().resourceStatusAsString()).isEqualTo("REVIEW_IN_PROGRESS");
    assertThat(events).isSortedAccordingTo((a, b) -> b.timestamp().compareTo(a.timestamp()));
    List<StackEvent> own = events.stream().filter(e -> operation.equals(e.operationId())).toList();
    assertThat(own).hasSize(2 + 9 * 3);
    assertThat(own).extracting(StackEvent::clientRequestToken).containsOnly("token-1");
    var told = client.describeEvents(r -> r.operationId(operation)).operationEvents();
    assertThat(told)
        .extracting(e -> e.eventId())
        .isEqualTo(own.stream().map(StackEvent::eventId).toList());
    client.deleteStack(r -> r.stackName("birds"));
    pass();
    String id = events.getFirst().stackId();
    assertThat(client.describeStackEvents(r -> r.stackName(id)).nextToken()).isNotNull();
    assertThat(
            client.describeStackEventsPaginator(r -> r.stackName(id)).stackEvents().stream()
                .map(StackEvent::eventId))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(40);
  }

  @Test
  void anUpdateChangesInPlace() {
    create();
    CreateChangeSetResponse ordered =
        order(ChangeSetType.UPDATE, TEMPLATE.replace("1209600", "86400"));
    var changes = look(ordered).changes();
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().resourceChange().logicalResourceId()).isEqualTo("Nest");
    assertThat(changes.getFirst().resourceChange().replacementAsString()).isEqualTo("False");
    assertThat(changes.getFirst().resourceChange().details().getFirst().target().name())
        .isEqualTo("MessageRetentionPeriod");
    client.executeChangeSet(r -> r.changeSetName(ordered.id()));
    pass();
    assertThat(stack("birds").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
    assertThat(queues())
        .anyMatch(queue -> queue.settings().get("MessageRetentionPeriod").equals("86400"));
  }

  @Test
  void deletionByIdLeavesTheProvider() {
    create();
    String id = stack("birds").stackId();
    client.deleteStack(r -> r.stackName(id));
    pass();
    Stack gone = stack(id);
    assertThat(gone.stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
    assertThat(gone.deletionTime()).isNotNull();
    assertThat(refusal(() -> stack("birds")))
        .isEqualTo("ValidationError 400 Stack with id birds does not exist");
    assertThat(client.describeStackResources(r -> r.stackName(id)).stackResources())
        .anyMatch(r -> r.resourceStatusAsString().equals("DELETE_SKIPPED"))
        .allMatch(r -> r.resourceStatusAsString().startsWith("DELETE_"));
    assertThat(cloud.world().providers().byIssuer(PLACE.account(), "issuer.example/x/"))
        .isPresent();
    assertThat(cloud.world().alarms().list(PLACE)).isEmpty();
    client.deleteStack(r -> r.stackName("birds"));
  }

  @Test
  void templatesCanBeReadBack() {
    order(ChangeSetType.CREATE, TEMPLATE);
    assertThat(refusal(() -> client.getTemplateSummary(r -> r.stackName("birds"))))
        .isEqualTo(
            "ValidationError 400 GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.");
    client.executeChangeSet(r -> r.changeSetName("set-CREATE").stackName("birds"));
    pass();
    assertThat(client.getTemplate(r -> r.stackName("birds")).templateBody()).isEqualTo(TEMPLATE);
    var summary = client.getTemplateSummary(r -> r.stackName("birds"));
    assertThat(summary.capabilities()).containsExactly(Capability.CAPABILITY_NAMED_IAM);
    assertThat(summary.parameters()).hasSize(2);
    assertThat(client.listStacks().stackSummaries()).hasSize(1);
  }

  @Test
  void theKeyPolicyChangesWhenAChangeSetIsFirstExecuted() {
    scenario(Scenario.KEY_POLICY_CHANGED);
    CreateChangeSetResponse ordered = order(ChangeSetType.CREATE, TEMPLATE);
    String before = keyPolicy();
    client.executeChangeSet(r -> r.changeSetName(ordered.id()));
    pass();
    String after = keyPolicy();
    assertThat(after).isNotEqualTo(before);
    client.deleteStack(r -> r.stackName("birds"));
    pass();
    cloud
        .world()
        .providers()
        .delete(PLACE.account(), "arn:aws:iam::111122223333:oidc-provider/issuer.example/x/");
    create();
    assertThat(keyPolicy()).isEqualTo(after);
  }

  @Test
  void anAbandonedReviewCanBeTakenAway() {
    CreateChangeSetResponse ordered = order(ChangeSetType.CREATE, TEMPLATE);
    client.deleteChangeSet(r -> r.changeSetName(ordered.id()));
    assertThat(stack("birds").stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);
    client.deleteStack(r -> r.stackName(ordered.stackId()));
    pass();
    assertThat(stack(ordered.stackId()).stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
    assertThat(queues()).isEmpty();
  }
}
