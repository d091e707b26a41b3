package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Roles;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.OperationType;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** What fails, and how the real client is told. */
class CloudFormationRefusalTest extends StackScene {
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
                                .resourceTypes("AWS::SQS::Queue"))))
        .contains("the parameter ResourceTypes");
    assertThat(
            refusal(
                () ->
                    client.createChangeSet(
                        r ->
                            r.stackName("birds")
                                .changeSetName("d")
                                .roleARN("arn:aws:iam::111122223333:role/x"))))
        .endsWith("role/x is invalid or cannot be assumed");
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
}
