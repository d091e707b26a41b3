package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.NotificationRule.Kind;
import tools.jackson.databind.json.JsonMapper;

class NotificationJsonTest {
  @Test
  void everyRuleIsWrittenUnderItsKind() {
    var configuration =
        new NotificationConfiguration(
            List.of(
                rule(Kind.QUEUE, "one", "arn:q", new FilterRule("prefix", "AWSLogs/")),
                rule(Kind.LAMBDA, "", "arn:f"),
                rule(Kind.QUEUE, "two", "arn:r")),
            true);
    String wanted =
        """
        {"QueueConfigurations": [
           {"Id": "one", "QueueArn": "arn:q", "Events": ["s3:ObjectCreated:*"],
            "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": "AWSLogs/"}]}}},
           {"Id": "two", "QueueArn": "arn:r", "Events": ["s3:ObjectCreated:*"]}],
         "LambdaFunctionConfigurations": [
           {"LambdaFunctionArn": "arn:f", "Events": ["s3:ObjectCreated:*"]}],
         "EventBridgeConfiguration": {}}""";
    var mapper = JsonMapper.builder().build();
    assertThat(mapper.readTree(NotificationJson.of(configuration)))
        .isEqualTo(mapper.readTree(wanted));
  }

  private static NotificationRule rule(Kind kind, String id, String arn, FilterRule... filters) {
    return new NotificationRule(kind, id, arn, List.of("s3:ObjectCreated:*"), List.of(filters));
  }
}
