package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** A session that lasts an hour, and a person who is away for longer. */
@Timeout(60)
class SessionTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private Guest guest;

  @BeforeEach
  void open() throws Exception {
    guest = Guest.in(Scenario.HAPPY);
    tokensLast(HOUR);
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take(Seed.LOGGING, "LogAdmin");
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
  }

  @AfterEach
  void close() {
    guest.close();
  }

  @Test
  void afterAnHourOneSignInAndTheLookGoesOn() throws Exception {
    LogSource before = guest.look(Seed.LOG_BUCKET);
    guest.cloud().clock().advance(HOUR.plusMinutes(1));
    guest.send(new LogAct.BucketChosen(Seed.LOG_BUCKET));
    WizardState ended = guest.await(state -> !state.signIn().interrupted().isEmpty());
    assertThat(ended.signIn().prompt()).as("no page without a person").isNull();

    guest.signIn();
    WizardState after = guest.await(state -> state.logs().source() != null);
    assertThat(Guest.source(after).prefix()).isEqualTo(before.prefix());
    assertThat(Guest.source(after).keys()).isEqualTo(before.keys());
    assertThat(after.current()).isEqualTo(StepId.LOGS);
    assertThat(after.signIn().interrupted()).isEmpty();
    assertThat(Objects.requireNonNull(after.signIn().who()).expiresAt())
        .isEqualTo(guest.cloud().clock().now().plus(HOUR));
  }

  @Test
  void tenMinutesAreEnough() throws Exception {
    guest.cloud().clock().advance(HOUR.minusMinutes(10));
    assertThat(guest.look(Seed.LOG_BUCKET).prefix()).startsWith("AWSLogs/");
    assertThat(guest.state().signIn().interrupted()).isEmpty();
  }

  @Test
  void aRoleIsTakenAnewWhileTheSignInLasts() throws Exception {
    tokensLast(Duration.ofHours(8));
    guest.send(new WizardEvent.GoTo(StepId.SIGN_IN));
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete() && state.signIn().who() == null);
    guest.take(Seed.LOGGING, "LogAdmin");
    guest.cloud().clock().advance(Duration.ofHours(5));
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    assertThat(guest.look(Seed.LOG_BUCKET).prefix()).startsWith("AWSLogs/");
    assertThat(guest.state().signIn().interrupted()).isEmpty();
  }

  private void tokensLast(Duration life) {
    guest.inWorld(
        world -> {
          world.signIn().tokenLife(life);
          return life;
        });
  }
}
