package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.Finding.Level;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.NotificationRule.Kind;

/** A queue that is told by a topic which the bucket tells already. */
class TopicPreviewTest {
  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:new-logs";

  private static NotificationRule rule(String topic, String event, FilterRule... filters) {
    return new NotificationRule(Kind.TOPIC, "all", topic, List.of(event), List.of(filters));
  }

  /** Our logs lie under AWSLogs/ and end in .gz. */
  @ParameterizedTest
  @CsvSource({
    "new-logs, s3:ObjectCreated:*, '', '', OK",
    "new-logs, s3:ObjectCreated:*, AWSLogs/, .gz, OK",
    "new-logs, s3:ObjectCreated:*, AWS, gz, OK",
    "new-logs, s3:ObjectCreated:*, AWSLogs/o-1/, '', BLOCKER",
    "new-logs, s3:ObjectCreated:*, other/, '', BLOCKER",
    "new-logs, s3:ObjectCreated:*, '', .json.gz, BLOCKER",
    "new-logs, s3:ObjectCreated:Put, '', '', BLOCKER",
    "another, s3:ObjectCreated:*, '', '', BLOCKER",
  })
  void aRuleTellsTheTopicOfEveryLogOrNot(
      String topic, String event, String prefix, String suffix, Level level) {
    NotificationPreview preview =
        TopicPreview.of(
            Rules.configuration(
                rule(
                    TOPIC.replace("new-logs", topic),
                    event,
                    Rules.prefix(prefix),
                    Rules.suffix(suffix))),
            TOPIC,
            Rules.ours());
    assertThat(preview.findings()).singleElement().extracting(it -> it.level()).isEqualTo(level);
    assertThat(preview.changes()).isFalse();
  }

  @Test
  void aRuleOfOursGoesOrEveryLogWouldBeToldTwice() {
    NotificationRule theirs = rule(TOPIC, Rules.CREATED, Rules.prefix("AWSLogs/"));
    NotificationConfiguration before = Rules.ours().addTo(Rules.configuration(theirs));
    NotificationPreview preview = TopicPreview.of(before, TOPIC, Rules.ours());
    assertThat(preview.after().rules()).containsExactly(theirs);
    assertThat(preview.changes()).isTrue();
    assertThat(preview.sentences()).extracting(it -> it.key()).contains("notification.rule-gone");
  }
}
