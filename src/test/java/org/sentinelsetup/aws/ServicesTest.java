package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.AccountSummary;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.MetricPoint;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.Redrive;
import org.sentinelsetup.model.RoleDescription;
import org.sentinelsetup.model.Trail;

/** What the smaller services answer. */
class ServicesTest {
  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final AccountClients account = clients.in(CREDENTIALS, "eu-west-1");

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  @Test
  void identity() {
    cloud.on(
        "GetCallerIdentity",
        Answer.query(
            "GetCallerIdentity",
            "<Arn>arn:x</Arn><UserId>AROA:me</UserId><Account>111122223333</Account>"));
    assertThat(account.sts().whoAmI()).isEqualTo(new Identity("111122223333", "arn:x", "AROA:me"));
    assertThat(cloud.last().header("Authorization"))
        .contains("Credential=ASIAEXAMPLE/", "/eu-west-1/sts/");
  }

  @Test
  void keys() {
    cloud
        .on(
            "DescribeKey",
            Answer.json(
                200,
                """
                {"KeyMetadata":{"KeyId":"1","Arn":"arn:key","AWSAccountId":"444455556666",
                 "KeyManager":"CUSTOMER","KeyState":"Enabled","KeyUsage":"ENCRYPT_DECRYPT",
                 "KeySpec":"SYMMETRIC_DEFAULT"}}"""))
        .on("GetKeyPolicy", Answer.json(200, "{\"Policy\":\"{ \\\"a\\\" : 1 }\"}"))
        .on("PutKeyPolicy", Answer.json(200, "{}"));
    assertThat(account.kms().describe("alias/logs"))
        .isEqualTo(
            new KmsKey(
                "arn:key",
                "444455556666",
                true,
                "Enabled",
                "ENCRYPT_DECRYPT",
                "SYMMETRIC_DEFAULT"));
    assertThat(account.kms().policy("arn:key")).isEqualTo("{ \"a\" : 1 }");
    account.kms().putPolicy("arn:key", "{}");
    assertThat(cloud.last().body())
        .contains("\"PolicyName\":\"default\"", "\"Policy\":\"{}\"")
        .doesNotContain("Bypass");
  }

  @Test
  void roles() {
    cloud.on(
        "GetRole",
        Answer.query(
            "GetRole",
            """
            <Role><RoleName>r</RoleName><Arn>arn:role</Arn>\
            <AssumeRolePolicyDocument>%7B%22a%22%3A%20%22b+c%22%7D</AssumeRolePolicyDocument>\
            <RoleLastUsed><LastUsedDate>2026-11-25T00:00:00Z</LastUsedDate></RoleLastUsed></Role>"""),
        Answer.query(
            "GetRole",
            """
            <Role><RoleName>r</RoleName><Arn>arn:role</Arn><RoleLastUsed/>\
            <AssumeRolePolicyDocument>%7B%7D</AssumeRolePolicyDocument></Role>"""),
        Answer.queryError(404, "NoSuchEntity", "no such role"));
    assertThat(account.iam().role("r"))
        .hasValue(
            new RoleDescription(
                "r", "arn:role", "{\"a\": \"b+c\"}", Instant.parse("2026-11-25T00:00:00Z")));
    assertThat(account.iam().role("r")).hasValue(new RoleDescription("r", "arn:role", "{}", null));
    assertThat(account.iam().role("r")).isEmpty();
    assertThat(cloud.last().header("Authorization")).contains("/us-east-1/iam/");
  }

  @Test
  void providersAndTokenVersion() {
    cloud
        .on(
            "ListOpenIDConnectProviders",
            Answer.query(
                "ListOpenIDConnectProviders",
                """
                <OpenIDConnectProviderList><member><Arn>arn:1</Arn></member>\
                <member><Arn>arn:2</Arn></member></OpenIDConnectProviderList>"""))
        .on(
            "GetOpenIDConnectProvider",
            Answer.query(
                "GetOpenIDConnectProvider",
                "<Url>sts.example/t/</Url><ClientIDList><member>api://a</member></ClientIDList>"))
        .on(
            "GetAccountSummary",
            Answer.query(
                "GetAccountSummary",
                """
                <SummaryMap><entry><key>GlobalEndpointTokenVersion</key><value>1</value></entry>\
                <entry><key>Roles</key><value>7</value></entry>\
                <entry><key>RolesQuota</key><value>1000</value></entry>\
                </SummaryMap>"""));
    assertThat(account.iam().providerArns()).containsExactly("arn:1", "arn:2");
    assertThat(account.iam().provider("arn:1"))
        .isEqualTo(new OidcProvider("arn:1", "sts.example/t/", List.of("api://a")));
    assertThat(account.iam().accountSummary()).isEqualTo(new AccountSummary(1, 7, 1000));
  }

  @Test
  void queues() {
    cloud.on(
        "GetQueueAttributes",
        Answer.json(
            200,
            """
            {"Attributes":{"QueueArn":"arn:q","ApproximateNumberOfMessages":"3",
             "ApproximateNumberOfMessagesNotVisible":"1","Policy":"{}",
             "MessageRetentionPeriod":"345600","RedrivePolicy":
             "{\\"deadLetterTargetArn\\":\\"arn:d\\",\\"maxReceiveCount\\":\\"5\\"}"}}"""));
    assertThat(account.sqs().describe("https://sqs.example/1/q"))
        .isEqualTo(
            new QueueDescription(
                "https://sqs.example/1/q",
                "arn:q",
                3,
                1,
                "{}",
                null,
                false,
                Duration.ofDays(4),
                new Redrive("arn:d", 5)));
    assertThat(cloud.last().body()).contains("KmsMasterKeyId", "Policy", "QueueArn");
  }

  @Test
  void trails() {
    cloud.on(
        "DescribeTrails",
        Answer.json(
            200,
            """
            {"trailList":[{"Name":"t","TrailARN":"arn:t","S3BucketName":"b","HomeRegion":"us-east-1",
             "KmsKeyId":"arn:k","IsOrganizationTrail":true,"IsMultiRegionTrail":true,
             "LogFileValidationEnabled":false}]}"""));
    assertThat(account.cloudTrail().trails())
        .containsExactly(
            new Trail("t", "arn:t", "b", null, "arn:k", true, true, false, "us-east-1"));
    assertThat(cloud.last().body()).contains("\"includeShadowTrails\":true");
  }

  @Test
  void aTimelineComesOverPagesInOrderAndUnknownIsNotNone() {
    cloud.on(
        "GetMetricData",
        Answer.cbor(
            200,
            Map.of(
                "NextToken",
                "n",
                "MetricDataResults",
                List.of(
                    metric("sent", "PartialData", Map.of(120L, 2.0)),
                    metric("received", "Complete", Map.of()),
                    metric("dead", "Complete", Map.of(60L, 4.0))))),
        Answer.cbor(
            200,
            Map.of(
                "MetricDataResults",
                List.of(
                    metric("sent", "Complete", Map.of(60L, 3.0)),
                    metric("deleted", "Complete", Map.of(60L, 1.0)),
                    metric("deleted", "Forbidden", Map.of(120L, 7.0))))));
    QueueTimeline timeline =
        account.cloudWatch().queueTimeline("q", "d", Instant.EPOCH, Instant.EPOCH.plusSeconds(600));
    assertThat(timeline)
        .isEqualTo(
            new QueueTimeline(
                List.of(at(60, 3), at(120, 2)), List.of(), List.of(), List.of(at(60, 4))));
    assertThat(QueueTimeline.sum(timeline.sent())).hasValue(5);
    assertThat(QueueTimeline.sum(timeline.received())).isEmpty();
    assertThat(cloud.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"14, 2026-11-12T09:12:00Z", "15, 2026-11-11T09:10:00Z", "63, 2026-09-24T09:00:00Z"})
  void figuresBeginWithAWholePeriod(int days, Instant first) {
    Instant now = Instant.parse("2026-11-26T09:12:34Z");
    assertThat(CloudWatch.firstPeriod(now.minus(Duration.ofDays(days)), now)).isEqualTo(first);
  }

  private static MetricPoint at(long second, long value) {
    return new MetricPoint(Instant.ofEpochSecond(second), value);
  }

  private static Map<String, Object> metric(String id, String status, Map<Long, Double> values) {
    return Map.of(
        "Id",
        id,
        "StatusCode",
        status,
        "Timestamps",
        values.keySet().stream().map(Instant::ofEpochSecond).toList(),
        "Values",
        List.copyOf(values.values()));
  }
}
