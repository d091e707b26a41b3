package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.SeedKeys;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** A demo cloud, a client of CloudFormation and a template that uses every type of resource. */
abstract class StackScene {
  static final Place PLACE = new Place("111122223333", "eu-west-1");
  static final String TEMPLATE =
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

  DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  CloudFormationClient client = client();

  CloudFormationClient client() {
    Clients clients = new Clients(cloud);
    return clients.client(
        CloudFormationClient.builder(), clients.as(PLACE.account(), "LogAdmin"), PLACE.region());
  }

  void scenario(Scenario scenario) {
    close();
    cloud = DemoCloud.start(Options.instant(scenario));
    client = client();
  }

  @AfterEach
  void close() {
    client.close();
    cloud.close();
  }

  void pass() {
    cloud.clock().advance(Duration.ofMinutes(3));
  }

  CreateChangeSetResponse order(ChangeSetType type, String template) {
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

  DescribeChangeSetResponse look(CreateChangeSetResponse ordered) {
    return client.describeChangeSet(r -> r.changeSetName(ordered.id()));
  }

  void execute(CreateChangeSetResponse ordered) {
    client.executeChangeSet(r -> r.changeSetName(ordered.id()).clientRequestToken("token-1"));
    pass();
  }

  /** Those that the stack made. */
  List<Queue> queues() {
    return cloud.world().queues().list(PLACE).stream()
        .filter(queue -> !queue.name().startsWith("acme-"))
        .toList();
  }

  Stack stack(String nameOrId) {
    return client.describeStacks(r -> r.stackName(nameOrId)).stacks().getFirst();
  }

  void create() {
    execute(order(ChangeSetType.CREATE, TEMPLATE));
    assertThat(stack("birds").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
  }

  String keyPolicy() {
    return cloud.world().keys().find(SeedKeys.arn(cloud.world())).orElseThrow().policy();
  }

  static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
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
