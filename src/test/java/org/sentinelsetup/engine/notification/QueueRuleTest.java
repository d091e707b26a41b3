package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.NotificationRule.Kind;

/** Our rule beside everybody else's. */
class QueueRuleTest {
  private static final NotificationRule THUMB =
      Rules.lambda("thumb", "s3:ObjectCreated:Put", Rules.prefix("img/"));
  private static final NotificationRule TOPIC =
      new NotificationRule(
          Kind.TOPIC,
          "t",
          "arn:aws:sns:eu-west-1:111122223333:t",
          List.of("s3:ObjectRemoved:*"),
          List.of());
  private static final NotificationRule OTHER =
      new NotificationRule(
          Kind.QUEUE,
          "q",
          "arn:aws:sqs:eu-west-1:111122223333:other",
          List.of(Rules.CREATED),
          List.of(Rules.prefix("a%3Db/"), Rules.suffix(".csv")));
  private static final NotificationConfiguration BEFORE =
      new NotificationConfiguration(List.of(THUMB, TOPIC, OTHER), true);

  @Test
  void isAddedAndEverythingElseIsKept() {
    NotificationConfiguration after = Rules.ours().addTo(BEFORE);
    assertThat(after.rules()).startsWith(THUMB, TOPIC, OTHER).hasSize(4);
    assertThat(after.eventBridge()).isTrue();
    assertThat(after.rules().getLast())
        .isEqualTo(
            new NotificationRule(
                Kind.QUEUE,
                "sentinel-cloudtrail",
                Rules.QUEUE,
                List.of(Rules.CREATED),
                List.of(new FilterRule("prefix", "AWSLogs/"), new FilterRule("suffix", ".gz"))));
    assertThat(Rules.ours().addTo(after)).isSameAs(after);
    assertThat(Rules.ours().removeFrom(after)).isEqualTo(BEFORE);
  }

  @Test
  void isKnownAgainHoweverS3SpellsIt() {
    NotificationConfiguration answered =
        Rules.configuration(
            new NotificationRule(
                Kind.QUEUE,
                "MWY1",
                Rules.QUEUE,
                List.of(Rules.CREATED),
                List.of(Rules.suffix(".gz"), Rules.prefix("AWSLogs%2F"))));
    assertThat(Rules.ours().addTo(answered)).isSameAs(answered);
    assertThat(Rules.ours().removeFrom(answered)).isSameAs(answered);
  }

  @Test
  void specialCharactersArePutEncodedOnceAndComparedDecoded() {
    QueueRule rule = new QueueRule("i", Rules.QUEUE, "AWSLogs/aws-account-id=111122223333/", ".gz");
    NotificationRule put = rule.rule("i");
    assertThat(put.filterRules().getFirst().value())
        .isEqualTo("AWSLogs/aws-account-id%3D111122223333/");
    NotificationConfiguration raw =
        Rules.configuration(
            new NotificationRule(
                Kind.QUEUE,
                "i",
                Rules.QUEUE,
                put.events(),
                List.of(
                    Rules.prefix("AWSLogs/aws-account-id=111122223333/"), Rules.suffix(".gz"))));
    assertThat(rule.addTo(raw)).isSameAs(raw);
    assertThat(rule.addTo(Rules.configuration(OTHER)).rules()).startsWith(OTHER);
    assertThat(NotificationLines.of(rule.addTo(BEFORE)).getLast()).isEqualTo("EventBridge");
    assertThat(NotificationLines.of(rule.addTo(BEFORE)).get(3))
        .contains("prefix=AWSLogs/aws-account-id=111122223333/");
  }

  @Test
  void takesAnotherIdWhenItsOwnIsTaken() {
    NotificationRule taken = Rules.lambda("sentinel-cloudtrail", "s3:ObjectRemoved:*");
    NotificationConfiguration before = Rules.configuration(taken);
    NotificationConfiguration after = Rules.ours().addTo(before);
    assertThat(after.rules()).extracting(NotificationRule::id).endsWith("sentinel-cloudtrail-2");
    assertThat(Rules.ours().removeFrom(after)).isEqualTo(before);
  }

  @Test
  void withoutPrefixThereIsNoFilter() {
    assertThat(new QueueRule("i", Rules.QUEUE, "", "").rule("i").filterRules()).isEmpty();
  }
}
