package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.KeyAlias;
import org.sentinelsetup.model.ListPage;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.model.TopicSubscription;

/** Every list is read to its end, or not at all. */
class PagingTest {
  private static final SsoToken TOKEN = new SsoToken("token-example", Duration.ofHours(8));

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final AccountClients account = clients.in(CREDENTIALS, "eu-west-1");

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  @Test
  void accountsGoOnAfterAnEmptyPage() {
    cloud.on(
        "GET /assignment/accounts",
        accounts(0, 20, "a"),
        accounts(20, 0, "b"),
        accounts(20, 20, "c"),
        accounts(40, 5, null));
    assertThat(all(mark -> clients.portal("us-west-2").accounts(TOKEN, mark)))
        .extracting(Account::name)
        .isEqualTo(IntStream.range(0, 45).mapToObj(i -> "name-" + i).toList());
    assertThat(cloud.requests())
        .extracting(request -> request.header("X-amz-sso_bearer_token"))
        .containsOnly("token-example");
    assertThat(cloud.last().uri().getQuery()).contains("next_token=c");
  }

  @Test
  void rolesOverTwoPages() {
    cloud.on(
        "GET /assignment/roles",
        Answer.json(200, "{\"roleList\":[{\"roleName\":\"Reader\"}],\"nextToken\":\"a\"}"),
        Answer.json(200, "{\"roleList\":[{\"roleName\":\"Admin\"}]}"));
    assertThat(all(mark -> clients.portal("us-west-2").roles(TOKEN, "111122223333", mark)))
        .containsExactly(
            new AccountRole("111122223333", "Reader"), new AccountRole("111122223333", "Admin"));
  }

  @Test
  void bucketsOverTwoPages() {
    cloud.on(
        "GET /",
        buckets("one", "eu-west-1", "<ContinuationToken>next</ContinuationToken>"),
        buckets("two", "us-east-1", ""));
    assertThat(all(mark -> account.s3().buckets(mark)))
        .containsExactly(new Bucket("one", "eu-west-1"), new Bucket("two", "us-east-1"));
    assertThat(cloud.last().uri().getQuery()).contains("continuation-token=next", "max-buckets=");
  }

  @Test
  void aliasesOverTwoPages() {
    cloud.on(
        "ListAliases",
        Answer.json(
            200,
            """
            {"Aliases":[{"AliasName":"alias/aws/s3"}],"Truncated":true,"NextMarker":"m"}"""),
        Answer.json(
            200,
            """
            {"Aliases":[{"AliasName":"alias/logs","TargetKeyId":"1111aaaa"}],"Truncated":false}"""));
    assertThat(all(mark -> account.kms().aliases(mark)))
        .containsExactly(
            new KeyAlias("alias/aws/s3", null), new KeyAlias("alias/logs", "1111aaaa"));
  }

  @Test
  void stackEventsOverTwoPagesOldestFirst() {
    cloud.on(
        "DescribeStackEvents",
        stackEvents("<NextToken>n</NextToken>", "e4 00:00:02", "e3 00:00:01"),
        stackEvents("", "e2 00:00:01", "e1 00:00:00"));
    assertThat(account.cloudFormation().stackEvents("stack"))
        .extracting(StackEvent::id)
        .containsExactly("e1", "e2", "e3", "e4");
  }

  @Test
  void resourcesOverTwoPages() {
    cloud.on(
        "ListStackResources",
        resources("Queue", "<NextToken>n</NextToken>"),
        resources("Role", ""));
    assertThat(account.cloudFormation().resources("stack"))
        .containsExactly(
            new StackResource("Queue", null, "AWS::X::Y", "CREATE_COMPLETE"),
            new StackResource("Role", null, "AWS::X::Y", "CREATE_COMPLETE"));
  }

  @Test
  void changesOverTwoPages() {
    cloud.on(
        "DescribeChangeSet", changeSet("Queue", "<NextToken>n</NextToken>"), changeSet("Role", ""));
    var description = account.cloudFormation().describeChangeSet("arn:changeSet");
    assertThat(description.changes())
        .containsExactly(
            new ResourceChange("Add", "Queue", null, "AWS::X::Y", null),
            new ResourceChange("Add", "Role", null, "AWS::X::Y", null));
    assertThat(description.executionStatus()).isEqualTo("AVAILABLE");
    assertThat(description.reason()).isNull();
  }

  @Test
  void subscriptionsOverTwoPages() {
    cloud.on(
        "ListSubscriptionsByTopic",
        subscriptions("PendingConfirmation", "<NextToken>n</NextToken>"),
        subscriptions("arn:aws:sns:eu-west-1:111122223333:alarms:1", ""));
    assertThat(account.sns().subscriptions("arn:topic"))
        .containsExactly(
            new TopicSubscription("email", "soc@example.com", "PendingConfirmation"),
            new TopicSubscription(
                "email", "soc@example.com", "arn:aws:sns:eu-west-1:111122223333:alarms:1"));
  }

  @Test
  void keysOverTwoPages() {
    cloud.on(
        "ListKeys",
        Answer.json(200, "{\"Keys\":[{\"KeyArn\":\"a\"}],\"Truncated\":true,\"NextMarker\":\"m\"}"),
        Answer.json(200, "{\"Keys\":[{\"KeyArn\":\"b\"}],\"Truncated\":false}"));
    assertThat(all(mark -> account.kms().keys(mark))).containsExactly("a", "b");
    assertThat(cloud.last().body()).contains("\"Marker\":\"m\"");
  }

  private static <T> List<T> all(Function<String, ListPage<T>> page) {
    Listed<T> listed = Listed.nothing();
    String mark = null;
    do {
      ListPage<T> now = page.apply(mark);
      listed = listed.and(now);
      mark = now.next();
    } while (mark != null);
    assertThat(listed.complete()).isTrue();
    return listed.items();
  }

  private static Answer accounts(int from, int count, String next) {
    String list =
        IntStream.range(from, from + count)
            .mapToObj(i -> "{\"accountId\":\"%012d\",\"accountName\":\"name-%d\"}".formatted(i, i))
            .collect(Collectors.joining(","));
    String token = next == null ? "" : ",\"nextToken\":\"" + next + "\"";
    return Answer.json(200, "{\"accountList\":[" + list + "]" + token + "}");
  }

  private static Answer buckets(String name, String region, String more) {
    return Answer.xml(
        200,
        """
        <ListAllMyBucketsResult><Buckets><Bucket><Name>%s</Name><BucketRegion>%s</BucketRegion>\
        </Bucket></Buckets>%s</ListAllMyBucketsResult>"""
            .formatted(name, region, more));
  }

  private static Answer stackEvents(String more, String... idsAndTimes) {
    String events =
        List.of(idsAndTimes).stream()
            .map(event -> event.split(" "))
            .map(
                event ->
                    """
                    <member><EventId>%s</EventId><Timestamp>2026-11-25T%sZ</Timestamp>\
                    <LogicalResourceId>Queue</LogicalResourceId><PhysicalResourceId/>\
                    <ResourceType>AWS::SQS::Queue</ResourceType>\
                    <ResourceStatus>CREATE_IN_PROGRESS</ResourceStatus></member>"""
                        .formatted(event[0], event[1]))
            .collect(Collectors.joining());
    return Answer.query("DescribeStackEvents", "<StackEvents>" + events + "</StackEvents>" + more);
  }

  private static Answer resources(String logicalId, String more) {
    return Answer.query(
        "ListStackResources",
        """
        <StackResourceSummaries><member><LogicalResourceId>%s</LogicalResourceId>\
        <ResourceType>AWS::X::Y</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus>\
        </member></StackResourceSummaries>%s"""
            .formatted(logicalId, more));
  }

  private static Answer changeSet(String logicalId, String more) {
    return Answer.query(
        "DescribeChangeSet",
        """
        <ChangeSetId>arn:changeSet</ChangeSetId><StackId>arn:stack</StackId>\
        <Status>CREATE_COMPLETE</Status><ExecutionStatus>AVAILABLE</ExecutionStatus>\
        <Changes><member><Type>Resource</Type><ResourceChange><Action>Add</Action>\
        <LogicalResourceId>%s</LogicalResourceId><ResourceType>AWS::X::Y</ResourceType>\
        </ResourceChange></member></Changes>%s"""
            .formatted(logicalId, more));
  }

  private static Answer subscriptions(String arn, String more) {
    return Answer.query(
        "ListSubscriptionsByTopic",
        """
        <Subscriptions><member><SubscriptionArn>%s</SubscriptionArn><Protocol>email</Protocol>\
        <Endpoint>soc@example.com</Endpoint></member></Subscriptions>%s"""
            .formatted(arn, more));
  }
}
