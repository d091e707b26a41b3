package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.text.Words;

/** What a person is shown of each rule of others. */
class OverlapTableTest {
  @Test
  void eachRuleOfOthersSaysWhatKeepsItApart() {
    NotificationConfiguration before =
        Rules.configuration(
            Rules.lambda("siem", Rules.CREATED),
            Rules.lambda("thumb", Rules.CREATED, Rules.prefix("img/")),
            Rules.lambda("lists", Rules.CREATED, Rules.suffix(".csv")),
            Rules.lambda("gone", "s3:ObjectRemoved:*"));
    assertThat(OverlapTable.of(before, Rules.ours().addTo(before)))
        .extracting(row -> Words.say(row.name()) + ": " + Words.say(row.verdict()))
        .containsExactly(
            "the rule 'siem': S3 refuses both",
            "the rule 'thumb': Other folders than ours",
            "the rule 'lists': Other endings than ours",
            "the rule 'gone': Other events than ours");
    assertThat(OverlapTable.of(before, Rules.ours().addTo(before)).getFirst().account())
        .isEqualTo("111122223333");
  }

  @Test
  void whatIsTakenAwayIsNoRuleOfOthers() {
    NotificationConfiguration others =
        Rules.configuration(Rules.lambda("siem", "s3:ObjectRemoved:*"));
    assertThat(OverlapTable.of(Rules.ours().addTo(others), others))
        .singleElement()
        .satisfies(row -> assertThat(Words.say(row.verdict())).isEqualTo("Stays as it is"));
  }
}
