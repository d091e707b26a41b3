package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** A session that lasts an hour, and a person who is away for longer. */
@Timeout(60)
class SessionTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final States states = new States();
  private DemoWizard wizard;

  @BeforeEach
  void open() throws Exception {
    wizard = DemoWizard.open(Options.instant(Scenario.HAPPY), DemoScript.person().answers());
    wizard.runner().watch(states::add);
    tokensLast(HOUR);
    signIn();
    states.await(state -> state.signIn().accounts().complete());
    send(new WizardEvent.AccountChosen(Seed.LOGGING));
    states.await(state -> state.signIn().roles().complete());
    send(new WizardEvent.RoleChosen("LogAdmin"));
    states.await(state -> state.signIn().who() != null);
    send(new WizardEvent.GoTo(StepId.LOGS));
    states.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
    send(new WizardEvent.BucketChosen(Seed.LOG_BUCKET));
    states.await(state -> state.logs().source() != null);
  }

  @AfterEach
  void close() {
    wizard.close();
  }

  @Test
  void afterAnHourOneSignInAndTheLookGoesOn() throws Exception {
    WizardState before = wizard.runner().state();
    wizard.cloud().clock().advance(HOUR.plusMinutes(1));
    send(new WizardEvent.BucketChosen("acme-web"), new WizardEvent.BucketChosen(Seed.LOG_BUCKET));
    WizardState ended = states.await(state -> !state.signIn().interrupted().isEmpty());
    assertThat(ended.signIn().prompt()).as("no page without a person").isNull();

    signIn();
    WizardState after = states.await(state -> state.logs().source() != null);
    assertThat(after.logs().source().prefix()).isEqualTo(before.logs().source().prefix());
    assertThat(after.logs().source().keys()).isEqualTo(before.logs().source().keys());
    assertThat(after.current()).isEqualTo(StepId.LOGS);
    assertThat(after.signIn().interrupted()).isEmpty();
    assertThat(Objects.requireNonNull(after.signIn().who()).expiresAt())
        .isEqualTo(wizard.cloud().clock().now().plus(HOUR));
  }

  @Test
  void tenMinutesAreEnough() throws Exception {
    wizard.cloud().clock().advance(HOUR.minusMinutes(10));
    send(new WizardEvent.BucketChosen(Seed.LOG_BUCKET));
    states.await(state -> state.logs().source() == null);
    assertThat(states.await(state -> state.logs().source() != null).signIn().interrupted())
        .isEmpty();
  }

  @Test
  void aRoleIsTakenAnewWhileTheSignInLasts() throws Exception {
    tokensLast(Duration.ofHours(8));
    send(new WizardEvent.GoTo(StepId.SIGN_IN));
    signIn();
    states.await(state -> state.signIn().accounts().complete() && state.signIn().who() == null);
    send(new WizardEvent.AccountChosen(Seed.LOGGING), new WizardEvent.RoleChosen("LogAdmin"));
    states.await(state -> state.signIn().who() != null);
    wizard.cloud().clock().advance(Duration.ofHours(5));
    send(new WizardEvent.GoTo(StepId.LOGS), new WizardEvent.BucketChosen(Seed.LOG_BUCKET));
    states.await(state -> state.logs().source() == null);
    assertThat(states.await(state -> state.logs().source() != null).signIn().interrupted())
        .isEmpty();
  }

  private void tokensLast(Duration life) {
    wizard.cloud().world().lock().lock();
    try {
      wizard.cloud().world().signIn().tokenLife(life);
    } finally {
      wizard.cloud().world().lock().unlock();
    }
  }

  private void send(WizardEvent.Act... acts) {
    for (WizardEvent.Act act : acts) {
      wizard.runner().send(act);
    }
  }

  private void signIn() throws Exception {
    send(new WizardEvent.SignIn());
    var prompt =
        Objects.requireNonNull(
            states.await(state -> state.signIn().prompt() != null).signIn().prompt());
    new Browser(wizard.cloud().baseUri()).allow(prompt);
  }
}
