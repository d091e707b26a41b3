package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.Worlds;
import org.sentinelsetup.cli.AlertPerson;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.Report;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Mailbox.Mail;
import org.sentinelsetup.demo.state.Topics.Standing;
import org.sentinelsetup.engine.permissions.ForAlert;
import org.sentinelsetup.engine.permissions.LeastPrivilege;
import org.sentinelsetup.model.AlertMail;

/** The alert e-mail from the mail with its link to a test alarm in the mailbox. */
@Timeout(180)
class AlertTest {
  private static Played played() {
    return Played.through(Scenario.HAPPY);
  }

  private static Visit alert(Played played, String role, Optional<String> link, boolean test)
      throws Exception {
    return Visit.to(played.cloud(), new AlertPerson(played.verifier(role), link, test));
  }

  private static Visit alert(Played played, Optional<String> link, boolean test) throws Exception {
    return alert(played, "LogAdmin", link, test);
  }

  private static Mail invitation(Played played) {
    return played.cloud().world().mailbox().mails().stream()
        .filter(mail -> !mail.token().isEmpty())
        .toList()
        .getLast();
  }

  private static Standing standing(Played played) {
    return played
        .cloud()
        .world()
        .topics()
        .subscription(invitation(played).subscriptionArn())
        .orElseThrow()
        .standing();
  }

  private static AlertMail.State state(Visit came) {
    return Objects.requireNonNull(came.state().alert().mail()).state();
  }

  @Test
  void aPendingAddressIsConfirmedByItsLinkAndHearsTheTest() throws Exception {
    try (Played played = played()) {
      Visit before = alert(played, Optional.empty(), true);
      assertThat(state(before)).isEqualTo(AlertMail.State.PENDING);
      assertThat(before.code()).isEqualTo(ExitCode.NOT_DONE);
      assertThat(before.said()).contains("Not confirmed yet", "was sent to the topic at");
      assertThat(before.state().alert().test())
          .isInstanceOf(org.sentinelsetup.model.AlertTest.Sent.class);
      assertThat(played.cloud().world().mailbox().mails()).hasSize(1);

      Mail mail = invitation(played);
      // The alarm of the test before goes back by itself.
      played.cloud().clock().advance(Duration.ofMinutes(2));
      Visit after = alert(played, Optional.of(mail.link()), true);
      assertThat(after.code()).as(after.said()).isEqualTo(ExitCode.DONE);
      assertThat(state(after)).isEqualTo(AlertMail.State.AUTHENTICATED);
      assertThat(standing(played)).isEqualTo(Standing.AUTHENTICATED);
      assertThat(played.cloud().world().mailbox().mails().getLast().subject()).startsWith("ALARM:");
      String report = Report.of(Errand.ALERT, after.ended());
      assertThat(after.said() + report + after.state()).doesNotContain(mail.token());
      assertThat(report).contains("\"state\" : \"authenticated\"");
    }
  }

  @Test
  void aLinkThatWasOpenedConfirmsOnlyHalf() throws Exception {
    try (Played played = played()) {
      Mail mail = invitation(played);
      Worlds.change(
          played.cloud(),
          world -> {
            var _ = world.mailbox().confirm(mail.topicArn(), mail.token(), false);
          });
      Visit came = alert(played, Optional.of(mail.link()), false);
      assertThat(came.code()).isEqualTo(ExitCode.NOT_DONE);
      assertThat(state(came)).isEqualTo(AlertMail.State.CONFIRMED);
      assertThat(came.said())
          .contains("aws sns unsubscribe", mail.subscriptionArn(), "aws sns subscribe");
      Worlds.change(
          played.cloud(),
          world -> {
            var _ = world.topics().stand(mail.subscriptionArn(), Standing.DELETED);
          });
      assertThat(state(alert(played, Optional.empty(), false))).isEqualTo(AlertMail.State.DELETED);
    }
  }

  @Test
  void aLinkThatIsNotOursChangesNothing() throws Exception {
    try (Played played = played()) {
      String link = invitation(played).link();
      Visit other = alert(played, Optional.of(link.replace("-alarms", "-others")), false);
      assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
      Visit worn = alert(played, Optional.of(link.replaceAll("Token=....", "Token=0000")), false);
      assertThat(worn.code()).isEqualTo(ExitCode.NOT_DONE);
      assertThat(worn.said()).contains("AWS does not take this link");
      played.cloud().clock().advance(Duration.ofDays(2));
      assertThat(alert(played, Optional.of(link), false).said())
          .contains("AWS does not take this link");
      assertThat(standing(played)).isEqualTo(Standing.PENDING);
    }
  }

  @Test
  void anEncryptedTopicIsToldWithItsReason() throws Exception {
    try (Played played = played()) {
      Worlds.change(
          played.cloud(),
          world ->
              world
                  .topics()
                  .setTopicAttribute(
                      invitation(played).topicArn(), "KmsMasterKeyId", "alias/aws/sns"));
      Visit came = alert(played, Optional.empty(), true);
      assertThat(came.code()).isEqualTo(ExitCode.NOT_DONE);
      assertThat(came.said())
          .contains(
              "did not get to the topic", "topic encryption key", "kms:GenerateDataKey*", "UTC");
    }
  }

  @Test
  void itTakesPermissionsOfItsOwnAndNoMoreThanThose() throws Exception {
    try (Played played = played()) {
      World world = played.cloud().world();
      String link = invitation(played).link();
      String usual = LeastPrivilege.of(played.plan()).deploying();
      String own = ForAlert.policy(played.state().alertTarget().orElseThrow());
      Sets.assign(world, "Usual", usual);
      Sets.assign(world, "Alerting", Sets.both(usual, own));
      Visit without = alert(played, "Usual", Optional.of(link), false);
      assertThat(state(without)).as("looking is allowed").isEqualTo(AlertMail.State.PENDING);
      assertThat(without.code()).isEqualTo(ExitCode.NOT_DONE);
      assertThat(without.said()).contains("You may not do this");
      Visit with = alert(played, "Alerting", Optional.of(link), true);
      assertThat(with.code()).as(with.said()).isEqualTo(ExitCode.DONE);
    }
  }
}
