package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final ManualTime time = new ManualTime();
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

  private static Answer operation(String... events) {
    return Answer.query(
        "DescribeEvents", "<OperationEvents>" + String.join("", events) + "</OperationEvents>");
  }

  /** An event of the stack itself. */
  private static String own(int number, String status) {
    return """
    <member><EventId>e%d</EventId><StackId>%s</StackId><StackName>s</StackName>
    <LogicalResourceId>s</LogicalResourceId><PhysicalResourceId>%s</PhysicalResourceId>
    <ResourceType>AWS::CloudFormation::Stack</ResourceType>
    <ResourceStatus>%s</ResourceStatus><ClientRequestToken>%s</ClientRequestToken>
    <Timestamp>2026-11-25T14:%02d:00.000Z</Timestamp></member>"""
        .formatted(number, ID, ID, status, OURS, number);
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
    return new StackWatch(cloudFormation, time, before, OURS).follow(ID, told::addAll);
  }

  private long asked(String operation) {
    return cloud.requests().stream()
        .filter(request -> request.operation().equals(operation))
        .count();
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
            operation(own(35, "UPDATE_COMPLETE"), events(31, 34, OURS)),
            operation(own(35, "UPDATE_COMPLETE"), events(31, 34, OURS), events(30, 30, OURS)));
    assertThat(follow().status()).isEqualTo("UPDATE_COMPLETE");
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34", "e35", "e30");
  }

  @Test
  void aRoundIsOneCallAndTheStackIsLookedAtAtTheBeginningAndTheEnd() throws InterruptedException {
    Answer ours = stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours");
    Answer[] rounds = new Answer[12];
    Arrays.setAll(rounds, n -> operation(events(1, n + 1, OURS)));
    rounds[10] = operation(own(20, "UPDATE_COMPLETE"), events(1, 10, OURS));
    rounds[11] = rounds[10];
    cloud
        .on("DescribeStacks", ours, stack("UPDATE_COMPLETE", "UPDATE_STACK:ours"))
        .on("DescribeEvents", rounds);
    follow();
    assertThat(told).hasSize(11);
    assertThat(asked("DescribeStacks")).isEqualTo(2);
    assertThat(asked("DescribeEvents")).isEqualTo(12);
  }

  @Test
  void theEndIsFoundAlsoWhereItsEventIsNeverReadable() throws InterruptedException {
    Answer[] rounds = new Answer[15];
    Arrays.setAll(rounds, _ -> operation(events(1, 2, OURS)));
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours"),
            stack("UPDATE_COMPLETE", "UPDATE_STACK:ours"))
        .on("DescribeEvents", rounds);
    assertThat(follow().status()).isEqualTo("UPDATE_COMPLETE");
    assertThat(ids()).containsExactly("e1", "e2");
  }

  @Test
  void whoIsThrottledAsksMoreRarelyAndGoesOn() throws InterruptedException {
    Answer throttled = Answer.queryError(400, "Throttling", "Rate exceeded");
    Answer end = operation(own(4, "UPDATE_COMPLETE"), events(1, 3, OURS));
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours"),
            throttled,
            stack("UPDATE_COMPLETE", "UPDATE_STACK:ours"))
        .on("DescribeEvents", throttled, throttled, throttled, throttled, end, end, throttled, end);
    follow();
    assertThat(ids()).containsExactly("e1", "e2", "e3", "e4");
    assertThat(time.moments().getLast()).isGreaterThan(4 + 9 + 16 + 16);
  }

  @Test
  void aLaterUpdateOfSomebodyElseIsNotOurs() throws InterruptedException {
    Answer end = operation(own(34, "UPDATE_COMPLETE"), events(31, 33, OURS));
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"),
            stack(
                "UPDATE_IN_PROGRESS",
                "UPDATE_STACK:theirs",
                "UPDATE_STACK:ours",
                "UPDATE_STACK:yesterday"),
            stack(
                "UPDATE_COMPLETE",
                "UPDATE_STACK:theirs",
                "UPDATE_STACK:ours",
                "UPDATE_STACK:yesterday"))
        .on("DescribeEvents", operation(events(31, 33, OURS)), end, end, end);
    follow();
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34");
    assertThat(cloud.requests())
        .filteredOn(request -> request.operation().equals("DescribeEvents"))
        .allMatch(request -> request.form().contains("OperationId=ours"));
  }

  @Test
  void aRollBackBelongsToTheOperationThatFailed() throws InterruptedException {
    Answer failed = operation(events(31, 32, OURS), own(33, "UPDATE_ROLLBACK_IN_PROGRESS"));
    Answer back = operation(own(36, "UPDATE_ROLLBACK_COMPLETE"), events(34, 35, OURS));
    String[] known = {"ROLLBACK:back", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"};
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"),
            stack("UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_STACK:ours", "UPDATE_STACK:yesterday"),
            stack("UPDATE_ROLLBACK_IN_PROGRESS", known),
            stack("UPDATE_ROLLBACK_COMPLETE", known))
        .on("DescribeEvents", failed, failed, failed, operation(events(34, 35, OURS)), back, back);
    assertThat(follow().status()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34", "e35", "e36");
  }

  @Test
  void whereTheNewerCallIsDeniedOurTokenTellsOurEvents() throws InterruptedException {
    Answer denied = Answer.queryError(403, "AccessDenied", "no");
    Answer end =
        all(
            events(36, 37, "theirs"),
            own(35, "UPDATE_COMPLETE"),
            events(31, 34, OURS),
            events(1, 30, "yesterday"));
    cloud
        .on(
            "DescribeStacks",
            stack("UPDATE_IN_PROGRESS", "UPDATE_STACK:ours"),
            stack("UPDATE_COMPLETE", "UPDATE_STACK:ours"))
        .on("DescribeEvents", denied)
        .on("DescribeStackEvents", all(events(31, 32, OURS), events(1, 30, "yesterday")), end, end);
    follow();
    assertThat(ids()).containsExactly("e31", "e32", "e33", "e34", "e35");
  }
}
