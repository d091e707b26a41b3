package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.Answer;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.aws.ScriptedCloud;
import org.sentinelsetup.engine.ManualTime;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackOperation;

class StackWatchTest {
  private static final String ID =
      "arn:aws:cloudformation:eu-west-1:111122223333:stack/s/5f0e8a10-0000-0000-0000-000000000000";
  private static final String OURS = "token-1";

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final CloudFormation cloudFormation =
      clients
          .in(new Credentials("ASIAEXAMPLE", "s", "t", Instant.EPOCH), "eu-west-1")
          .cloudFormation();
  private final List<StackEvent> told = new ArrayList<>();

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  private static Answer stack(String status, String... operations) {
    String last =
        Stream.of(operations)
            .map(
                operation ->
                    "<member><OperationType>%s</OperationType><OperationId>%s</OperationId></member>"
                        .formatted((Object[]) operation.split(":")))
            .collect(Collectors.joining());
    return Answer.query(
        "DescribeStacks",
        """
        <Stacks><member><StackId>%s</StackId><StackName>s</StackName>
        <CreationTime>2026-11-24T10:00:00Z</CreationTime><StackStatus>%s</StackStatus>
        <LastOperations>%s</LastOperations></member></Stacks>"""
            .formatted(ID, status, last));
  }

  /** Events newest first, as CloudFormation lists them. */
  private static String events(int from, int to, String token) {
    return IntStream.iterate(to, n -> n >= from, n -> n - 1)
        .mapToObj(
            n ->
                """
                <member><EventId>e%d</EventId><StackId>%s</StackId><StackName>s</StackName>
                <LogicalResourceId>R%d</LogicalResourceId><ResourceType>AWS::SQS::Queue</ResourceType>
                <ResourceStatus>UPDATE_COMPLETE</ResourceStatus><ClientRequestToken>%s</ClientRequestToken>
                <Timestamp>2026-11-25T14:%02d:00.000Z</Timestamp></member>"""
                    .formatted(n, ID, n, token, n))
        .collect(Collectors.joining());
  }

  private static Answer operation(String events) {
    return Answer.query("DescribeEvents", "<OperationEvents>" + events + "</OperationEvents>");
  }

  private static Answer all(String... parts) {
    return Answer.query(
        "DescribeStackEvents", "<StackEvents>" + String.join("", parts) + "</StackEvents>");
  }

  private StackDescription follow() throws InterruptedException {
    var before =
        new StackDescription(
            ID,
            "s",
            "UPDATE_COMPLETE",
            null,
            Map.of(),
            Map.of(),
            List.of(new StackOperation("UPDATE_STACK", "yesterday")),
            false,
            Map.of(),
            null);
    return new StackWatch(cloudFormation, new ManualTime(), before, OURS).follow(ID, told::addAll);
  }

  private List<String> ids() {
    return told.stream().map(StackEvent::id).toList();
  }

  @Test
  void aStatusFromBeforeIsNotTakenForTheEnd() throws InterruptedException {
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_COMPLETE", "UPDATE_STACK:yesterday"),
            stack("UPDATE_COMPLETE", "UPDATE_STACK:yesterday"),
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"),
            stack("UPDATE_COMPLETE", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"))
        .on("DescribeStackEvents", all(events(1, 9, "other")), all(events(1, 9, "other")))
        .on(
            "DescribeEvents",
            operation(events(31, 32, OURS)),
            operation(events(31, 34, OURS)),
            operation(events(31, 36, OURS)));
    assertThat(follow().status()).isEqualTo("UPDATE_COMPLETE");
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34", "e35", "e36");
  }

  @Test
  void aLaterUpdateOfSomebodyElseIsNotOurs() throws InterruptedException {
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"),
            stack(
                "UPDATE_COMPLETE",
                "UPDATE_STACK:theirs",
                "UPDATE_STACK:ours",
                "UPDATE_STACK:yesterday"))
        .on(
            "DescribeEvents",
            operation(events(31, 33, OURS)),
            operation(events(31, 34, OURS)),
            operation(events(31, 34, OURS)));
    follow();
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34");
    assertThat(cloud.requests())
        .filteredOn(request -> request.operation().equals("DescribeEvents"))
        .allMatch(request -> request.form().contains("OperationId=ours"));
  }

  @Test
  void aRollBackBelongsToTheOperationThatFailed() throws InterruptedException {
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"),
            stack(
                "UPDATE_ROLLBACK_COMPLETE",
                "ROLLBACK:back",
                "UPDATE_STACK:ours",
                "UPDATE_STACK:yesterday"))
        .on(
            "DescribeEvents",
            operation(events(31, 33, OURS)),
            operation(events(31, 33, OURS)),
            operation(events(34, 35, OURS)),
            operation(events(31, 33, OURS)),
            operation(events(34, 36, OURS)));
    follow();
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34", "e35", "e36");
  }

  @Test
  void whereTheNewerCallIsDeniedOurTokenTellsOurEvents() throws InterruptedException {
    Answer denied = Answer.queryError(403, "AccessDenied", "no");
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours"),
            stack("UPDATE_COMPLETE", "UPDATE_STACK:ours"))
        .on("DescribeEvents", denied)
        .on(
            "DescribeStackEvents",
            all(events(31, 32, OURS), events(1, 30, "yesterday")),
            all(events(35, 36, "theirs"), events(31, 34, OURS), events(1, 30, "yesterday")),
            all(events(35, 36, "theirs"), events(31, 34, OURS), events(1, 30, "yesterday")));
    follow();
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34");
  }
}
