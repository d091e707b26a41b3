package org.sentinelsetup.aws;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.ChangeSetDescription;
import org.sentinelsetup.model.ChangeSetIds;
import org.sentinelsetup.model.ChangeSetRequest;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.model.ValidationFailure;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;

/** CloudFormation. docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/Welcome.html */
public final class CloudFormation {
  private final CloudFormationClient client;
  private final Calls calls = new Calls("CloudFormation");

  CloudFormation(CloudFormationClient client) {
    this.client = client;
  }

  /**
   * A stack.
   *
   * @param nameOrId its name, or its ARN, by which it is found also after deletion
   * @return the stack, empty when there is none
   * @throws AwsCallException when refused
   */
  public Optional<StackDescription> describe(String nameOrId) {
    try {
      return calls.perform(
          "DescribeStacks",
          () ->
              client.describeStacks(request -> request.stackName(nameOrId)).stacks().stream()
                  .findFirst()
                  .map(Stacks::description));
    } catch (AwsCallException e) {
      if (e.kind() == Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Asks for a change set, which CloudFormation then works out. Allows named IAM resources.
   *
   * @param wanted the change set
   * @return its ids
   * @throws AwsCallException when refused
   */
  public ChangeSetIds createChangeSet(ChangeSetRequest wanted) {
    return calls.perform(
        "CreateChangeSet", () -> ids(client.createChangeSet(Stacks.request(wanted))));
  }

  /**
   * A change set with all its changes.
   *
   * @param changeSetArn the change set
   * @return the change set
   * @throws AwsCallException when refused or not there
   */
  public ChangeSetDescription describeChangeSet(String changeSetArn) {
    return calls.perform(
        "DescribeChangeSet",
        () ->
            Stacks.changeSet(
                client
                    .describeChangeSetPaginator(request -> request.changeSetName(changeSetArn))
                    .stream()
                    .toList()));
  }

  /**
   * Removes a change set that was not executed. The empty stack beside it stays.
   *
   * @param changeSetArn the change set
   * @throws AwsCallException when refused
   */
  public void deleteChangeSet(String changeSetArn) {
    calls.run(
        "DeleteChangeSet",
        () -> client.deleteChangeSet(request -> request.changeSetName(changeSetArn)));
  }

  /**
   * Starts what a change set says.
   *
   * @param changeSetArn the change set
   * @param clientToken makes a repeated request the same request, and marks the events
   * @throws AwsCallException when refused
   */
  public void execute(String changeSetArn, String clientToken) {
    calls.run(
        "ExecuteChangeSet",
        () ->
            client.executeChangeSet(
                request -> request.changeSetName(changeSetArn).clientRequestToken(clientToken)));
  }

  /**
   * What happened to resources in one operation. A permission of its own, which may be missing
   * where {@link #stackEvents} is allowed.
   *
   * @param operationId the operation, from {@link StackDescription#lastOperations}
   * @return every page, oldest first
   * @throws AwsCallException when refused
   */
  public List<StackEvent> operationEvents(String operationId) {
    return calls.perform(
        "DescribeEvents",
        () ->
            Events.oldestFirst(
                client
                    .describeEventsPaginator(request -> request.operationId(operationId))
                    .operationEvents()
                    .stream()
                    .map(Events::ofOperation)
                    .flatMap(Optional::stream)
                    .toList()));
  }

  /**
   * What happened to a stack and its resources in its whole life.
   *
   * @param stackId the stack
   * @return every page, oldest first
   * @throws AwsCallException when refused
   */
  public List<StackEvent> stackEvents(String stackId) {
    return calls.perform(
        "DescribeStackEvents",
        () ->
            Events.oldestFirst(
                client
                    .describeStackEventsPaginator(request -> request.stackName(stackId))
                    .stackEvents()
                    .stream()
                    .map(Events::ofStack)
                    .toList()));
  }

  /**
   * Why a change set failed before anything was touched: names taken, properties that are wrong,
   * hooks that said no.
   *
   * @param changeSetArn the change set
   * @return the failures, without mere warnings
   * @throws AwsCallException when refused
   */
  public List<ValidationFailure> validationFailures(String changeSetArn) {
    return calls.perform(
        "DescribeEvents",
        () ->
            client
                .describeEventsPaginator(
                    request ->
                        request
                            .changeSetName(changeSetArn)
                            .filters(filter -> filter.failedEvents(true)))
                .operationEvents()
                .stream()
                .map(Events::validationFailure)
                .flatMap(Optional::stream)
                .toList());
  }

  /**
   * The resources of a stack.
   *
   * @param stackId the stack
   * @return every page
   * @throws AwsCallException when refused
   */
  public List<StackResource> resources(String stackId) {
    return calls.perform(
        "ListStackResources",
        () ->
            client
                .listStackResourcesPaginator(request -> request.stackName(stackId))
                .stackResourceSummaries()
                .stream()
                .map(Stacks::resource)
                .toList());
  }

  /**
   * Every stack of the account and Region that is not deleted.
   *
   * @return every page
   * @throws AwsCallException when refused
   */
  public List<StackDescription> stacks() {
    return calls.perform(
        "DescribeStacks",
        () -> client.describeStacksPaginator().stacks().stream().map(Stacks::description).toList());
  }

  /**
   * Keeps a stack from being deleted, or lets it be deleted again.
   *
   * @param stackId the stack
   * @param on whether it is kept
   * @throws AwsCallException when refused
   */
  public void protect(String stackId, boolean on) {
    calls.run(
        "UpdateTerminationProtection",
        () ->
            client.updateTerminationProtection(
                request -> request.stackName(stackId).enableTerminationProtection(on)));
  }

  /**
   * Starts the deletion of a stack.
   *
   * @param stackId the stack
   * @param clientToken makes a repeated request the same request, and marks the events
   * @throws AwsCallException when refused
   */
  public void deleteStack(String stackId, String clientToken) {
    deleteStack(stackId, clientToken, List.of());
  }

  /**
   * Starts the deletion of a stack.
   *
   * @param stackId the stack
   * @param clientToken makes a repeated request the same request, and marks the events
   * @param retained logical ids of resources that are left behind, only for a stack some of which
   *     could not be deleted
   * @throws AwsCallException when refused
   */
  public void deleteStack(String stackId, String clientToken, List<String> retained) {
    calls.run(
        "DeleteStack",
        () ->
            client.deleteStack(
                request -> {
                  request.stackName(stackId).clientRequestToken(clientToken);
                  if (!retained.isEmpty()) {
                    request.retainResources(retained);
                  }
                }));
  }

  /**
   * Stops an update and takes it back. Only an update that is in progress can be stopped.
   *
   * @param stackId the stack
   * @param clientToken makes a repeated request the same request, and marks the events
   * @throws AwsCallException when refused
   */
  public void cancelUpdate(String stackId, String clientToken) {
    calls.run(
        "CancelUpdateStack",
        () ->
            client.cancelUpdateStack(
                request -> request.stackName(stackId).clientRequestToken(clientToken)));
  }

  /**
   * The names of a stack's change sets.
   *
   * @param stackId the stack
   * @return every page
   * @throws AwsCallException when refused
   */
  public List<String> changeSets(String stackId) {
    return calls.perform(
        "ListChangeSets",
        () ->
            client
                .listChangeSetsPaginator(request -> request.stackName(stackId))
                .summaries()
                .stream()
                .map(set -> Calls.need(set.changeSetName(), "ChangeSetName"))
                .toList());
  }

  private static ChangeSetIds ids(CreateChangeSetResponse answer) {
    return new ChangeSetIds(Calls.need(answer.id(), "Id"), Calls.need(answer.stackId(), "StackId"));
  }
}
