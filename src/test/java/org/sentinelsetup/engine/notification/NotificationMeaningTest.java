package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.NotificationRule.Kind;

/** Which configurations are one and which are two. */
class NotificationMeaningTest {
  private static final NotificationRule A = Rules.lambda("a", Rules.CREATED, Rules.prefix("a/"));
  private static final NotificationRule B = Rules.lambda("b", Rules.CREATED, Rules.prefix("b/"));
  private static final NotificationRule QUEUE = Rules.ours().rule("q");

  @Test
  void orderCountsWithinAKindOnly() {
    NotificationConfiguration one = Rules.configuration(A, QUEUE, B);
    assertThat(NotificationMeaning.sameInOrder(one, Rules.configuration(QUEUE, A, B))).isTrue();
    assertThat(NotificationMeaning.sameInOrder(one, Rules.configuration(B, QUEUE, A))).isFalse();
    assertThat(NotificationMeaning.same(one, Rules.configuration(B, QUEUE, A))).isTrue();
    assertThat(NotificationMeaning.keepsEverything(Rules.configuration(B, A), one)).isFalse();
  }

  @Test
  void everyPartOfARuleCounts() {
    for (NotificationRule other :
        List.of(
            Rules.lambda("x", Rules.CREATED, Rules.prefix("a/")),
            Rules.lambda("a", "s3:ObjectCreated:Put", Rules.prefix("a/")),
            Rules.lambda("a", Rules.CREATED, Rules.prefix("A/")),
            Rules.lambda("a", Rules.CREATED, Rules.suffix("a/")),
            Rules.lambda("a", Rules.CREATED),
            new NotificationRule(Kind.LAMBDA, "a", "arn", A.events(), A.filterRules()),
            new NotificationRule(
                Kind.TOPIC, "a", A.destinationArn(), A.events(), A.filterRules()))) {
      assertThat(NotificationMeaning.same(Rules.configuration(A), Rules.configuration(other)))
          .as(other.toString())
          .isFalse();
    }
    assertThat(NotificationMeaning.same(Rules.configuration(A, A, B), Rules.configuration(A, B, B)))
        .isFalse();
  }

  @Test
  void anEmptyFilterIsNone() {
    assertThat(
            NotificationMeaning.same(
                Rules.configuration(Rules.lambda("a", Rules.CREATED, Rules.prefix(""))),
                Rules.configuration(Rules.lambda("a", Rules.CREATED))))
        .isTrue();
  }
}
