package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.SeedKeys;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
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
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole life of a stack, through the real client. */
class CloudFormationTest {
  private static final Place PLACE = new Place("111122223333", "eu-west-1");
  private static final String TEMPLATE =
      """
      Description: A nest
      Parameters:
        Mail: {Type: String, Default: keeper@example.com}
        Secret: {Type: String, Default: hush, NoEcho: true}
      Resources:
        Issuer:
          Type: AWS::IAM::OIDCProvider
          DeletionPolicy: RetainExceptOnCreate
          Properties: {Url: "https://issuer.example/x/", ClientIdList: [birds], ThumbprintList: [626d44e704d1ceabe3bf0d53397464ac8080142c]}
        Keeper:
          Type: AWS::IAM::Role
          Properties:
            RoleName: Keeper
            AssumeRolePolicyDocument:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: {Federated: !GetAtt Issuer.Arn}
                  Action: sts:AssumeRoleWithWebIdentity
                  Condition: {StringEquals: {"issuer.example/x/:aud": birds}}
            Policies:
              - PolicyName: read
                PolicyDocument:
                  Version: "2012-10-17"
                  Statement: [{Effect: Allow, Action: "sqs:ReceiveMessage", Resource: !GetAtt Nest.Arn}]
        Nest:
          Type: AWS::SQS::Queue
          Properties:
            MessageRetentionPeriod: 1209600
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Ground.Arn, maxReceiveCount: 9}
        Ground: {Type: AWS::SQS::Queue, Properties: {QueueName: ground}}
        NestRules:
          Type: AWS::SQS::QueuePolicy
          Properties:
            Queues: [!Ref Nest]
            PolicyDocument:
              Version: "2012-10-17"
              Statement: [{Effect: Allow, Principal: {AWS: !GetAtt Keeper.Arn}, Action: "sqs:ReceiveMessage", Resource: !GetAtt Nest.Arn}]
        Song: {Type: AWS::SNS::Topic, Properties: {TopicName: song}}
        SongRules:
          Type: AWS::SNS::TopicPolicy
          Properties:
            Topics: [!Ref Song]
            PolicyDocument:
              Version: "2012-10-17"
              Statement: [{Effect: Allow, Principal: {Service: cloudwatch.amazonaws.com}, Action: "sns:Publish", Resource: !Ref Song}]
        Listener: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Song, Protocol: email, Endpoint: !Ref Mail}}
        Hawk:
          Type: AWS::CloudWatch::Alarm
          Properties:
            AlarmName: hawk
            AlarmActions: [!Ref Song]
            Metrics:
              - {Id: e, Expression: "IF(m>0,1,0)", ReturnData: true}
              - {Id: m, ReturnData: false, MetricStat: {Metric: {Namespace: AWS/SQS, MetricName: NumberOfMessagesSent}, Period: 300, Stat: Sum}}
            EvaluationPeriods: 3
            Threshold: 1
            ComparisonOperator: GreaterThanThreshold
      Outputs:
        KeeperArn: {Description: who reads, Value: !GetAtt Keeper.Arn}
        NestUrl: {Value: !Ref Nest}
      """;

  private DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private CloudFormationClient client = client();

  private CloudFormationClient client() {
    Clients clients = new Clients(cloud);
    return clients.client(
        CloudFormationClient.builder(), clients.as(PLACE.account(), "LogAdmin"), PLACE.region());
  }

  private void scenario(Scenario scenario) {
    close();
    cloud = DemoCloud.start(Options.instant(scenario));
    client = client();
  }

  @AfterEach
  void close() {
    client.close();
    cloud.close();
  }

  private void pass() {
    cloud.clock().advance(Duration.ofMinutes(3));
  }

  private CreateChangeSetResponse order(ChangeSetType type, String template) {
    CreateChangeSetResponse response =
        client.createChangeSet(
            r ->
                r.stackName("birds")
                    .changeSetName("set-" + type)
                    .changeSetType(type)
                    .templateBody(template)
                    .capabilities(Capability.CAPABILITY_NAMED_IAM)
                    .tags(Tag.builder().key("created-by").value("test").build()));
    pass();
    return response;
  }

  private DescribeChangeSetResponse look(CreateChangeSetResponse ordered) {
    return client.describeChangeSet(r -> r.changeSetName(ordered.id()));
  }

  private void execute(CreateChangeSetResponse ordered) {
    client.executeChangeSet(r -> r.changeSetName(ordered.id()).clientRequestToken("token-1"));
    pass();
  }

  /** Those that the stack made. */
  private List<Queue> queues() {
    return cloud.world().queues().list(PLACE).stream()
        .filter(queue -> !queue.name().startsWith("acme-"))
        .toList();
  }

  private Stack stack(String nameOrId) {
    return client.describeStacks(r -> r.stackName(nameOrId)).stacks().getFirst();
  }

  private void create() {
    execute(order(ChangeSetType.CREATE, TEMPLATE));
    assertThat(stack("birds").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
  }

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
  void nothingToChangeIsAFailedChangeSet() {
    create();
    CreateChangeSetResponse ordered = order(ChangeSetType.UPDATE, TEMPLATE);
    DescribeChangeSetResponse set = look(ordered);
    assertThat(set.status()).isEqualTo(ChangeSetStatus.FAILED);
    assertThat(set.executionStatus()).isEqualTo(ExecutionStatus.UNAVAILABLE);
    assertThat(set.statusReason())
        .isEqualTo(
            "The submitted information didn't contain changes. Submit different information to"
                + " create a change set.");
    assertThat(set.changes()).isEmpty();
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
  void aTakenNameFailsTheChangeSet() {
    cloud
        .world()
        .roles()
        .createRole(
            PLACE.account(),
            "Keeper",
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
            Roles.Details.PLAIN);
    CreateChangeSetResponse ordered = order(ChangeSetType.CREATE, TEMPLATE);
    DescribeChangeSetResponse set = look(ordered);
    assertThat(set.status()).isEqualTo(ChangeSetStatus.FAILED);
    assertThat(set.statusReason())
        .contains("[AWS::EarlyValidation::ResourceExistenceCheck]. To troubleshoot");
    var events =
        client
            .describeEvents(r -> r.changeSetName(ordered.id()).filters(f -> f.failedEvents(true)))
            .operationEvents();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().eventTypeAsString()).isEqualTo("VALIDATION_ERROR");
    assertThat(events.getFirst().validationName()).isEqualTo("NAME_CONFLICT_VALIDATION");
    assertThat(events.getFirst().validationStatusReason())
        .isEqualTo("Resource of type 'AWS::IAM::Role' with identifier 'Keeper' already exists.");
    assertThat(client.describeStackEvents(r -> r.stackName("birds")).stackEvents()).hasSize(1);
    var refusal =
        catchThrowableOfType(
            software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException
                .class,
            () -> client.executeChangeSet(r -> r.changeSetName(ordered.id())));
    assertThat(refusal.awsErrorDetails().errorMessage())
        .isEqualTo(
            "ChangeSet ["
                + ordered.id()
                + "] cannot be executed in its current status of [FAILED]");
  }

  @Test
  void aFailingResourceRollsTheStackBack() {
    scenario(Scenario.RESOURCE_FAILS);
    CreateChangeSetResponse ordered = order(ChangeSetType.CREATE, TEMPLATE);
    execute(ordered);
    Stack stack = stack("birds");
    assertThat(stack.stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
    assertThat(stack.lastOperations().getFirst().operationType()).isEqualTo(OperationType.ROLLBACK);
    String operation = stack.lastOperations().get(1).operationId();
    var failed =
        client
            .describeEvents(r -> r.operationId(operation).filters(f -> f.failedEvents(true)))
            .operationEvents();
    assertThat(failed.getLast().logicalResourceId()).isEqualTo("Listener");
    assertThat(failed.getLast().resourceStatusReason())
        .startsWith(
            "Resource handler returned message: \"Invalid parameter: Email address (Service: Sns");
    var world = cloud.world();
    assertThat(queues()).isEmpty();
    assertThat(world.roles().find(PLACE.account(), "Keeper")).isEmpty();
    assertThat(world.providers().byIssuer(PLACE.account(), "issuer.example/x/")).isEmpty();
    var refusal = refusal(() -> order(ChangeSetType.UPDATE, TEMPLATE));
    assertThat(refusal)
        .isEqualTo(
            "ValidationError 400 Stack:"
                + stack.stackId()
                + " is in ROLLBACK_COMPLETE state and can not be updated.");
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
  void anExistingProviderIsFoundOutOnlyWhenItIsMade() {
    cloud
        .world()
        .providers()
        .create(PLACE.account(), "https://issuer.example/x/", List.of("else"), List.of(), Map.of());
    execute(order(ChangeSetType.CREATE, TEMPLATE));
    assertThat(stack("birds").stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
    assertThat(client.describeStackEvents(r -> r.stackName("birds")).stackEvents())
        .anyMatch(
            e ->
                e.logicalResourceId().equals("Issuer")
                    && e.resourceStatus() == ResourceStatus.CREATE_FAILED
                    && e.resourceStatusReason()
                        .contains("Provider with url https://issuer.example/x/ already exists."));
    assertThat(cloud.world().providers().byIssuer(PLACE.account(), "issuer.example/x/"))
        .isPresent();
  }

  @Test
  void errorsHaveTheirCodes() {
    assertThat(
            refusal(
                () ->
                    client.createChangeSet(
                        r ->
                            r.stackName("birds")
                                .changeSetName("c")
                                .changeSetType(ChangeSetType.CREATE)
                                .templateBody(TEMPLATE)
                                .capabilities(Capability.CAPABILITY_IAM))))
        .isEqualTo(
            "InsufficientCapabilitiesException 400 Requires capabilities : [CAPABILITY_NAMED_IAM]");
    assertThat(refusal(() -> stack("birds"))).contains("does not exist");
    assertThat(refusal(() -> stack("no_name")))
        .startsWith("ValidationError 400 1 validation error");
    assertThat(
            refusal(() -> client.describeChangeSet(r -> r.changeSetName("c").stackName("birds"))))
        .isEqualTo("ValidationError 400 Stack [birds] does not exist");
    assertThat(refusal(() -> client.describeChangeSet(r -> r.changeSetName("c"))))
        .isEqualTo(
            "ValidationError 400 StackName must be specified if ChangeSetName is not specified as"
                + " an ARN.");
    create();
    assertThat(
            refusal(() -> client.describeChangeSet(r -> r.changeSetName("c").stackName("birds"))))
        .isEqualTo("ChangeSetNotFound 404 ChangeSet [c] does not exist");
    assertThat(refusal(() -> order(ChangeSetType.CREATE, TEMPLATE)))
        .isEqualTo("AlreadyExistsException 400 ChangeSet set-CREATE already exists");
    assertThat(
            refusal(
                () ->
                    client.updateStack(
                        r ->
                            r.stackName("birds")
                                .usePreviousTemplate(true)
                                .capabilities(Capability.CAPABILITY_NAMED_IAM))))
        .isEqualTo("ValidationError 400 No updates are to be performed.");
    assertThat(refusal(() -> client.describeEvents(r -> r.changeSetName("c"))))
        .isEqualTo(
            "ValidationError 400 One of ChangeSetName, OperationId or StackName must be specified");
    assertThat(refusal(() -> client.detectStackDrift(r -> r.stackName("birds"))))
        .contains("DetectStackDrift");
    assertThat(
            refusal(
                () ->
                    client.createChangeSet(
                        r ->
                            r.stackName("birds")
                                .changeSetName("d")
                                .roleARN("arn:aws:iam::111122223333:role/x"))))
        .contains("the parameter RoleARN");
  }

  @Test
  void aRepeatedTokenIsOneExecution() {
    CreateChangeSetResponse ordered = order(ChangeSetType.CREATE, TEMPLATE);
    execute(ordered);
    int events = client.describeStackEvents(r -> r.stackName("birds")).stackEvents().size();
    execute(ordered);
    assertThat(client.describeStackEvents(r -> r.stackName("birds")).stackEvents()).hasSize(events);
    assertThat(
            refusal(
                () -> client.deleteStack(r -> r.stackName("birds").clientRequestToken("token-1"))))
        .startsWith("TokenAlreadyExistsException 400");
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
  void whoMayOnlyReadChangesNothing() {
    Clients clients = new Clients(cloud);
    try (CloudFormationClient reader =
        clients.client(
            CloudFormationClient.builder(),
            clients.as(PLACE.account(), "ReadOnly"),
            PLACE.region())) {
      assertThat(reader.describeStacks().stacks()).isEmpty();
      assertThat(refusal(() -> reader.deleteStack(r -> r.stackName("birds"))))
          .startsWith("AccessDenied 403 User: arn:aws:sts::111122223333:assumed-role/")
          .contains(
              "is not authorized to perform: cloudformation:DeleteStack on resource:"
                  + " arn:aws:cloudformation:eu-west-1:111122223333:stack/birds/*");
    }
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

  private String keyPolicy() {
    return cloud.world().keys().find(SeedKeys.arn(cloud.world())).orElseThrow().policy();
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

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    var e =
        catchThrowableOfType(
            software.amazon.awssdk.awscore.exception.AwsServiceException.class, call);
    return e.awsErrorDetails().errorCode()
        + " "
        + e.statusCode()
        + " "
        + e.awsErrorDetails().errorMessage();
  }
}
