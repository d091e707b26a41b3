package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Place;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Stacks without change sets, and what AWS refuses while a resource is made. */
class CloudFormationOrdersTest {
  private static final Place PLACE = new Place("111122223333", "eu-west-1");
  private static final String NEST =
      """
      Parameters:
        Keep: {Type: Number, Default: 600}
      Resources:
        Nest: {Type: AWS::SQS::Queue, Properties: {QueueName: nest, MessageRetentionPeriod: !Ref Keep}}
        Other: {Type: AWS::SQS::Queue, Properties: {QueueName: other, MessageRetentionPeriod: !Ref Keep}}
      """;
  private static final String RULES =
      """
        Rules:
          Type: AWS::SQS::QueuePolicy
          Properties:
            Queues: [!Ref Nest]
            PolicyDocument:
              Version: "2012-10-17"
              Statement: [{Effect: Allow, Principal: {AWS: "arn:aws:iam::111122223333:role/Nobody"}, Action: "sqs:ReceiveMessage", Resource: !GetAtt Nest.Arn}]
      """;

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final CloudFormationClient client = client();

  private CloudFormationClient client() {
    Clients clients = new Clients(cloud);
    return clients.client(
        CloudFormationClient.builder(), clients.as(PLACE.account(), "LogAdmin"), PLACE.region());
  }

  @AfterEach
  void close() {
    client.close();
    cloud.close();
  }

  private void pass() {
    cloud.clock().advance(Duration.ofMinutes(3));
  }

  private Stack stack() {
    return client.describeStacks(r -> r.stackName("nests")).stacks().getFirst();
  }

  private void create(String template) {
    client.createStack(r -> r.stackName("nests").templateBody(template));
    pass();
  }

  private String kept(String queue) {
    return cloud
        .world()
        .queues()
        .byArn(PLACE.arn("sqs", queue))
        .orElseThrow()
        .settings()
        .get("MessageRetentionPeriod");
  }

  private void update(String seconds) {
    client.updateStack(
        r ->
            r.stackName("nests")
                .usePreviousTemplate(true)
                .parameters(
                    Parameter.builder().parameterKey("Keep").parameterValue(seconds).build()));
  }

  @Test
  void createsAndUpdates() {
    create(NEST);
    assertThat(stack().stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    assertThat(kept("nest")).isEqualTo("600");
    update("900");
    pass();
    assertThat(stack().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
    assertThat(kept("nest")).isEqualTo("900");
    assertThat(refusal(() -> client.createStack(r -> r.stackName("nests").templateBody(NEST))))
        .isEqualTo("AlreadyExistsException 400 Stack [nests] already exists");
  }

  @Test
  void aCancelledUpdateIsTakenBack() {
    create(NEST);
    update("900");
    cloud.clock().advance(Duration.ofSeconds(5));
    client.cancelUpdateStack(r -> r.stackName("nests"));
    pass();
    assertThat(stack().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
    assertThat(kept("nest")).isEqualTo("600");
    assertThat(kept("other")).isEqualTo("600");
  }

  @Test
  void aValueTheServiceRefusesTakesTheUpdateBack() {
    create(NEST);
    update("5");
    pass();
    assertThat(stack().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
    assertThat(client.describeStackEvents(r -> r.stackName("nests")).stackEvents())
        .extracting(StackEvent::resourceStatusReason)
        .contains("The following resource(s) failed to update: [Nest, Other]. ")
        .anyMatch(
            reason ->
                reason != null
                    && reason.startsWith(
                        "Resource handler returned message: \"Invalid value for the parameter"
                            + " MessageRetentionPeriod. (Service: Sqs, Status Code: 400"));
    assertThat(kept("nest")).isEqualTo("600");
  }

  @Test
  void aPrincipalThatDoesNotExistFailsTheQueuePolicy() {
    create(NEST + RULES);
    assertThat(stack().stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
    assertThat(client.describeStackEvents(r -> r.stackName("nests")).stackEvents())
        .anyMatch(
            e ->
                e.logicalResourceId().equals("Rules")
                    && e.resourceStatusAsString().equals("CREATE_FAILED")
                    && e.resourceStatusReason()
                        .contains("Invalid value for the parameter Policy."));
  }

  @Test
  void aStackCanBeDeletedInsteadOfRolledBack() {
    var set =
        client.createChangeSet(
            r ->
                r.stackName("nests")
                    .changeSetName("first")
                    .changeSetType(ChangeSetType.CREATE)
                    .onStackFailure(OnStackFailure.DELETE)
                    .templateBody(NEST + RULES));
    pass();
    assertThat(
            refusal(
                () ->
                    client.executeChangeSet(r -> r.changeSetName(set.id()).disableRollback(true))))
        .startsWith("ValidationError 400 DisableRollback cannot be given");
    client.executeChangeSet(r -> r.changeSetName(set.id()));
    pass();
    assertThat(refusal(this::stack))
        .isEqualTo("ValidationError 400 Stack with id nests does not exist");
    assertThat(
            client
                .describeStacks(r -> r.stackName(set.stackId()))
                .stacks()
                .getFirst()
                .stackStatus())
        .isEqualTo(StackStatus.DELETE_COMPLETE);
  }

  @Test
  void propertiesOfTheWrongKindFailTheChangeSet() {
    var set =
        client.createChangeSet(
            r ->
                r.stackName("nests")
                    .changeSetName("first")
                    .changeSetType(ChangeSetType.CREATE)
                    .templateBody(
                        """
                        Resources:
                          Nest: {Type: AWS::SQS::Queue, Properties: {Colour: red, DelaySeconds: soon}}
                          Song: {Type: AWS::SNS::Subscription, Properties: {Protocol: sqs}}
                        """));
    pass();
    assertThat(client.describeChangeSet(r -> r.changeSetName(set.id())).statusReason())
        .contains("[AWS::EarlyValidation::PropertyValidation]");
    assertThat(
            client
                .describeEvents(r -> r.changeSetName(set.id()).filters(f -> f.failedEvents(true)))
                .operationEvents())
        .extracting(e -> e.logicalResourceId() + " " + e.validationStatusReason())
        .containsExactlyInAnyOrder(
            "Nest /Properties/Colour: unsupported property Colour",
            "Nest /Properties/DelaySeconds: must be a number",
            "Song /Properties: required property TopicArn is missing");
  }

  private static String refusal(ThrowingCallable call) {
    var e = catchThrowableOfType(AwsServiceException.class, call);
    return e.awsErrorDetails().errorCode()
        + " "
        + e.statusCode()
        + " "
        + e.awsErrorDetails().errorMessage();
  }
}
