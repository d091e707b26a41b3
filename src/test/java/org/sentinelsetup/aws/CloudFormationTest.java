package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.ChangeSetIds;
import org.sentinelsetup.model.ChangeSetRequest;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackOperation;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.model.ValidationFailure;

/** Stacks, change sets and what happens to them. */
class CloudFormationTest {
  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final CloudFormation cloudFormation =
      clients.in(CREDENTIALS, "eu-west-1").cloudFormation();

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  @Test
  void aStack() {
    cloud.on(
        "DescribeStacks",
        Answer.query(
            "DescribeStacks",
            """
            <Stacks><member><StackId>arn:stack</StackId><StackName>logs</StackName>\
            <StackStatus>CREATE_COMPLETE</StackStatus>\
            <Parameters><member><ParameterKey>B</ParameterKey><ParameterValue>1</ParameterValue>\
            </member><member><ParameterKey>A</ParameterKey></member></Parameters>\
            <Outputs><member><OutputKey>RoleArn</OutputKey><OutputValue>arn:role</OutputValue>\
            </member></Outputs>\
            <LastOperations><member><OperationType>CREATE_STACK</OperationType>\
            <OperationId>o-1</OperationId></member></LastOperations></member></Stacks>"""));
    StackDescription stack = cloudFormation.describe("logs").orElseThrow();
    assertThat(stack)
        .isEqualTo(
            new StackDescription(
                "arn:stack",
                "logs",
                "CREATE_COMPLETE",
                null,
                Map.of("A", "", "B", "1"),
                Map.of("RoleArn", "arn:role"),
                List.of(new StackOperation("CREATE_STACK", "o-1")),
                false,
                Map.of(),
                null));
    assertThat(stack.parameters().keySet()).containsExactly("B", "A");
  }

  @Test
  void onlyAMissingStackIsNone() {
    cloud.on(
        "DescribeStacks",
        Answer.queryError(400, "ValidationError", "Stack with id logs does not exist"),
        Answer.queryError(400, "ValidationError", "1 validation error detected"),
        Answer.queryError(403, "AccessDenied", "no"));
    assertThat(cloudFormation.describe("logs")).isEmpty();
    assertThatThrownBy(() -> cloudFormation.describe("logs")).isInstanceOf(AwsCallException.class);
    assertThatThrownBy(() -> cloudFormation.describe("logs")).isInstanceOf(AwsCallException.class);
  }

  @Test
  void aChangeSetIsAskedForWithEverything() {
    cloud.on(
        "CreateChangeSet",
        Answer.query("CreateChangeSet", "<Id>arn:changeSet</Id><StackId>arn:stack</StackId>"));
    ChangeSetIds ids =
        cloudFormation.createChangeSet(
            new ChangeSetRequest(
                "logs",
                "first",
                true,
                "Resources: {}",
                List.of(new StackParameter("Bucket", "b")),
                Map.of("made-by", "us"),
                "arn:role",
                "token-1"));
    assertThat(ids).isEqualTo(new ChangeSetIds("arn:changeSet", "arn:stack"));
    assertThat(cloud.last().form().split("&"))
        .contains(
            "StackName=logs",
            "RoleARN=arn:role",
            "ChangeSetName=first",
            "ChangeSetType=CREATE",
            "TemplateBody=Resources: {}",
            "Parameters.member.1.ParameterKey=Bucket",
            "Parameters.member.1.ParameterValue=b",
            "Tags.member.1.Key=made-by",
            "Capabilities.member.1=CAPABILITY_NAMED_IAM",
            "ClientToken=token-1");
  }

  @Test
  void eventsOfAnOperation() {
    cloud.on(
        "DescribeEvents",
        operationEvents(
            """
            <EventId>e2</EventId><Timestamp>2026-11-25T00:00:01Z</Timestamp>\
            <EventType>PROGRESS_EVENT</EventType><OperationId>o-1</OperationId>\
            <LogicalResourceId>Role</LogicalResourceId><PhysicalResourceId>r</PhysicalResourceId>\
            <ResourceType>AWS::IAM::Role</ResourceType>\
            <ResourceStatus>CREATE_FAILED</ResourceStatus>\
            <ResourceStatusReason>why</ResourceStatusReason>\
            <ClientRequestToken>t</ClientRequestToken>""",
            """
            <EventId>e1</EventId><Timestamp>2026-11-25T00:00:00Z</Timestamp>\
            <EventType>PROGRESS_EVENT</EventType><OperationId>o-1</OperationId>\
            <LogicalResourceId>Role</LogicalResourceId><PhysicalResourceId/>\
            <ResourceType>AWS::IAM::Role</ResourceType>\
            <ResourceStatus>CREATE_IN_PROGRESS</ResourceStatus>""",
            """
            <EventId>e0</EventId><Timestamp>2026-11-25T00:00:00Z</Timestamp>\
            <EventType>STACK_EVENT</EventType><OperationId>o-1</OperationId>\
            <OperationStatus>IN_PROGRESS</OperationStatus>"""));
    Instant start = Instant.parse("2026-11-25T00:00:00Z");
    assertThat(cloudFormation.operationEvents("o-1"))
        .containsExactly(
            new StackEvent(
                "e1",
                start,
                "Role",
                null,
                "AWS::IAM::Role",
                "CREATE_IN_PROGRESS",
                null,
                "o-1",
                null),
            new StackEvent(
                "e2",
                start.plusSeconds(1),
                "Role",
                "r",
                "AWS::IAM::Role",
                "CREATE_FAILED",
                "why",
                "o-1",
                "t"));
    assertThat(cloud.last().form()).contains("OperationId=o-1");
  }

  @Test
  void failuresOfAChangeSetWithoutMereWarnings() {
    String taken = "Resource of type 'AWS::IAM::Role' with identifier 'x' already exists.";
    cloud.on(
        "DescribeEvents",
        operationEvents(
            """
            <EventId>e3</EventId><EventType>VALIDATION_ERROR</EventType>\
            <LogicalResourceId>Role</LogicalResourceId><ResourceType>AWS::IAM::Role</ResourceType>\
            <ValidationFailureMode>FAIL</ValidationFailureMode>\
            <ValidationName>NAME_CONFLICT_VALIDATION</ValidationName>\
            <ValidationStatus>FAILED</ValidationStatus>\
            <ValidationStatusReason>%s</ValidationStatusReason>"""
                .formatted(taken),
            """
            <EventId>e2</EventId><EventType>VALIDATION_ERROR</EventType>\
            <ValidationFailureMode>WARN</ValidationFailureMode>\
            <ValidationName>SOMETHING</ValidationName><ValidationStatus>FAILED</ValidationStatus>\
            <ValidationStatusReason>mind this</ValidationStatusReason>""",
            """
            <EventId>e1</EventId><EventType>STACK_EVENT</EventType>\
            <OperationStatus>FAILED</OperationStatus>"""));
    assertThat(cloudFormation.validationFailures("arn:changeSet"))
        .containsExactly(
            new ValidationFailure("Role", "AWS::IAM::Role", "NAME_CONFLICT_VALIDATION", taken));
    assertThat(cloud.last().form())
        .contains("ChangeSetName=arn:changeSet", "Filters.FailedEvents=true");
  }

  @Test
  void tokensGoAlong() {
    cloud
        .on("ExecuteChangeSet", Answer.query("ExecuteChangeSet", ""))
        .on("DeleteStack", Answer.query("DeleteStack", ""))
        .on("DeleteChangeSet", Answer.query("DeleteChangeSet", ""));
    cloudFormation.execute("arn:changeSet", "token-1");
    assertThat(cloud.last().form())
        .contains("ChangeSetName=arn:changeSet", "ClientRequestToken=token-1");
    cloudFormation.deleteStack("arn:stack", "token-2");
    assertThat(cloud.last().form()).contains("StackName=arn:stack", "ClientRequestToken=token-2");
    cloudFormation.deleteChangeSet("arn:changeSet");
    assertThat(cloud.last().form()).contains("ChangeSetName=arn:changeSet");
  }

  private static Answer operationEvents(String... events) {
    return Answer.query(
        "DescribeEvents",
        "<OperationEvents><member>"
            + String.join("</member><member>", events)
            + "</member></OperationEvents>");
  }
}
