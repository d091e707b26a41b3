package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.NotificationRule.Kind;
import org.sentinelsetup.text.Words;

/** What a person is told before a bucket's notifications are put. */
class NotificationPreviewTest {
  private static final NotificationRule THUMB =
      Rules.lambda("thumb", "s3:ObjectCreated:Put", Rules.prefix("img/"));

  @Test
  void plainWordsAndOneAddition() {
    NotificationPreview preview =
        NotificationPreview.of(
            "acme-org-logs", new NotificationConfiguration(List.of(THUMB), true), Rules.ours());
    assertThat(said(preview))
        .containsExactly(
            "Tells the queue sentinel-cloudtrail of every object under AWSLogs/ ending in .gz from"
                + " now on.",
            "One rule stays as it is.",
            "EventBridge stays on.");
    assertThat(preview.findings()).isEmpty();
    assertThat(preview.changes()).isTrue();
    assertThat(preview.diff()).hasSize(3).filteredOn(DiffLine.Added.class::isInstance).hasSize(1);
    assertThat(preview.diff()).noneMatch(DiffLine.Removed.class::isInstance);
  }

  @Test
  void nothingToDo() {
    NotificationConfiguration before = Rules.ours().addTo(Rules.configuration(THUMB));
    NotificationPreview preview = NotificationPreview.of("acme-org-logs", before, Rules.ours());
    assertThat(preview.changes()).isFalse();
    assertThat(preview.findings()).isEmpty();
    assertThat(said(preview)).singleElement().asString().contains("'sentinel-cloudtrail'");
  }

  @Test
  void aRuleInTheWayIsNamedWithItsDestinationAndTheWayRound() {
    NotificationRule siem = Rules.lambda("siem-forwarder", Rules.CREATED);
    NotificationPreview preview =
        NotificationPreview.of("acme-org-logs", Rules.configuration(THUMB, siem), Rules.ours());
    Finding finding = only(preview);
    assertThat(finding.level()).isEqualTo(Finding.Level.BLOCKER);
    assertThat(Words.say(finding.what()))
        .contains(
            "rule 'siem-forwarder'", "every object", "function siem-forwarder", Rules.CREATED);
    assertThat(fix(finding)).contains("one topic", "raw message delivery");
    assertThat(finding.command())
        .contains(
            "aws sns create-topic --region eu-west-1 --name acme-org-logs-new-objects",
            "\"aws:SourceArn\":\"arn:aws:s3:::acme-org-logs\"",
            "--protocol lambda --notification-endpoint"
                + " arn:aws:lambda:eu-west-1:111122223333:function:siem-forwarder");
    assertThat(preview.after().rules()).contains(THUMB, siem);
  }

  @Test
  void aTopicInTheWayIsSubscribedTo() {
    NotificationRule topic =
        new NotificationRule(
            Kind.TOPIC,
            "",
            "arn:aws:sns:eu-west-1:111122223333:logs",
            List.of(Rules.CREATED),
            List.of(Rules.suffix("gz")));
    Finding finding =
        only(NotificationPreview.of("acme-org-logs", Rules.configuration(topic), Rules.ours()));
    assertThat(Words.say(finding.what())).contains("a rule without Id", "ending in gz");
    assertThat(fix(finding)).contains("arn:aws:sns:eu-west-1:111122223333:logs");
  }

  @Test
  void aLeftoverOfOurOwnIsSaidToBeOne() {
    NotificationRule old = new QueueRule("old", Rules.QUEUE, "AWSLogs/o-1/", "").rule("old");
    Finding finding =
        only(NotificationPreview.of("acme-org-logs", Rules.configuration(old), Rules.ours()));
    assertThat(fix(finding)).contains("leftover");
  }

  @Test
  void aHundredRulesAreWarnedOf() {
    List<NotificationRule> rules = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rules.add(Rules.lambda("r" + i, Rules.CREATED, Rules.prefix("other/" + i + "/")));
    }
    NotificationPreview full =
        NotificationPreview.of(
            "acme-org-logs", new NotificationConfiguration(rules, false), Rules.ours());
    assertThat(only(full).level()).isEqualTo(Finding.Level.WARNING);
    NotificationPreview fits =
        NotificationPreview.of(
            "acme-org-logs",
            new NotificationConfiguration(rules.subList(1, 100), false),
            Rules.ours());
    assertThat(fits.findings()).isEmpty();
  }

  private static Finding only(NotificationPreview preview) {
    assertThat(preview.findings()).hasSize(1);
    return preview.findings().getFirst();
  }

  private static String fix(Finding finding) {
    return Words.say(Objects.requireNonNull(finding.fix()));
  }

  private static List<String> said(NotificationPreview preview) {
    return preview.sentences().stream().map(Words::say).toList();
  }
}
