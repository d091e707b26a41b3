package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;

/** Nothing of a bucket's notifications is lost between reading and putting back. */
class NotificationsTest {
  private static final String OWNER = "111122223333";
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:logs";
  private static final NotificationConfiguration ALL =
      new NotificationConfiguration(
          List.of(
              new NotificationRule(
                  NotificationRule.Kind.TOPIC,
                  "to-topic",
                  "arn:aws:sns:eu-west-1:111122223333:new",
                  List.of("s3:ObjectRemoved:*"),
                  List.of()),
              new NotificationRule(
                  NotificationRule.Kind.QUEUE,
                  "to-queue",
                  QUEUE,
                  List.of("s3:ObjectCreated:Put", "s3:SomethingNew:*"),
                  List.of(
                      new FilterRule("Prefix", "AWSLogs/aws-account-id%3D1/"),
                      new FilterRule("Suffix", ".gz"))),
              new NotificationRule(
                  NotificationRule.Kind.LAMBDA,
                  "to-function",
                  "arn:aws:lambda:eu-west-1:111122223333:function:siem-forwarder",
                  List.of("s3:ObjectCreated:*"),
                  List.of(new FilterRule("Prefix", "other/")))),
          true);
  private static final String ALL_XML =
      """
      <NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\
      <TopicConfiguration><Id>to-topic</Id><Topic>arn:aws:sns:eu-west-1:111122223333:new</Topic>\
      <Event>s3:ObjectRemoved:*</Event></TopicConfiguration>\
      <QueueConfiguration><Id>to-queue</Id>\
      <Queue>arn:aws:sqs:eu-west-1:111122223333:logs</Queue>\
      <Event>s3:ObjectCreated:Put</Event><Event>s3:SomethingNew:*</Event>\
      <Filter><S3Key><FilterRule><Name>Prefix</Name><Value>AWSLogs/aws-account-id%3D1/</Value>\
      </FilterRule><FilterRule><Name>Suffix</Name><Value>.gz</Value></FilterRule></S3Key></Filter>\
      </QueueConfiguration>\
      <CloudFunctionConfiguration><Id>to-function</Id>\
      <CloudFunction>arn:aws:lambda:eu-west-1:111122223333:function:siem-forwarder</CloudFunction>\
      <Event>s3:ObjectCreated:*</Event><Filter><S3Key><FilterRule><Name>Prefix</Name>\
      <Value>other/</Value></FilterRule></S3Key></Filter></CloudFunctionConfiguration>\
      <EventBridgeConfiguration/></NotificationConfiguration>""";

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final S3 s3 = clients.in(CREDENTIALS, "eu-west-1").s3();

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  @Test
  void everythingIsRead() {
    answer(ALL_XML);
    assertThat(s3.notification("logs", OWNER)).isEqualTo(ALL);
    assertThat(cloud.last().header("X-amz-expected-bucket-owner")).isEqualTo(OWNER);
  }

  @Test
  void whatIsPutBackReadsTheSame() {
    cloud.on("PUT /logs?notification", Answer.bare(200));
    s3.putNotification("logs", OWNER, ALL);
    assertThat(cloud.last().header("X-amz-expected-bucket-owner")).isEqualTo(OWNER);
    assertThat(cloud.last().header("X-amz-skip-destination-validation")).isEmpty();
    answer(cloud.last().body());
    assertThat(s3.notification("logs", OWNER)).isEqualTo(ALL);
  }

  @Test
  void noneIsAnEmptyConfiguration() {
    answer("<NotificationConfiguration/>");
    assertThat(s3.notification("logs", OWNER))
        .isEqualTo(new NotificationConfiguration(List.of(), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<NotificationConfiguration><New/></NotificationConfiguration>",
        """
        <NotificationConfiguration><QueueConfiguration><Id>a</Id><Queue>q</Queue><Event>e</Event>\
        <New>x</New></QueueConfiguration></NotificationConfiguration>""",
        """
        <NotificationConfiguration><QueueConfiguration><Id>a</Id><Queue>q</Queue><Event>e</Event>\
        <Filter><New/></Filter></QueueConfiguration></NotificationConfiguration>""",
        """
        <NotificationConfiguration><EventBridgeConfiguration><New/></EventBridgeConfiguration>\
        </NotificationConfiguration>""",
      })
  void unknownElementsAreRefusedByName(String xml) {
    answer(xml);
    AwsCallException thrown =
        catchThrowableOfType(AwsCallException.class, () -> s3.notification("logs", OWNER));
    assertThat(thrown.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
    assertThat(thrown.error().message()).startsWith("NotificationConfiguration/").endsWith("/New");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html/>", "not XML", "<NotificationConfiguration>"})
  void anAnswerThatIsNoConfigurationIsNotAnEmptyOne(String body) {
    answer(body);
    AwsCallException thrown =
        catchThrowableOfType(AwsCallException.class, () -> s3.notification("logs", OWNER));
    assertThat(thrown).as(body).isNotNull();
  }

  @Test
  void everyRefusedDestinationIsNamedWithItsReason() {
    cloud.on(
        "PUT /logs?notification",
        Answer.xml(
            400,
            """
            <Error><Code>InvalidArgument</Code>\
            <Message>Unable to validate the following destination configurations</Message>\
            <ArgumentName1>arn:1</ArgumentName1>\
            <ArgumentValue1>The destination queue does not exist</ArgumentValue1>\
            <ArgumentName2>arn:2</ArgumentName2><ArgumentValue2>Permissions</ArgumentValue2>\
            <RequestId>request-1</RequestId></Error>"""));
    AwsCallException thrown =
        catchThrowableOfType(AwsCallException.class, () -> s3.putNotification("logs", OWNER, ALL));
    assertThat(thrown.kind()).isEqualTo(Kind.INVALID);
    assertThat(thrown.error().code()).isEqualTo("InvalidArgument");
    assertThat(thrown.error().message())
        .isEqualTo(
            "Unable to validate the following destination configurations; arn:1: The destination"
                + " queue does not exist; arn:2: Permissions");
  }

  private void answer(String xml) {
    cloud.on("GET /logs?notification", xml.isEmpty() ? Answer.bare(200) : Answer.xml(200, xml));
  }
}
