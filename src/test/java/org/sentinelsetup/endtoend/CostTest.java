package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Buckets.StoredObject;
import org.sentinelsetup.engine.cost.CostText;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.CostAct;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** The volume of a day, measured over S3, beside what the bucket really holds. */
@Timeout(120)
class CostTest {
  private static final String BUCKET = "acme-org-logs";

  private Guest guest;

  @AfterEach
  void close() {
    guest.close();
  }

  private void preview() throws Exception {
    guest = Guest.atLogs(Scenario.HAPPY);
    guest.look(BUCKET);
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    guest.await(state -> state.review().plan() != null);
  }

  private DayVolume measure() throws Exception {
    guest.send(new CostAct.MeasureVolume());
    return Objects.requireNonNull(
        guest.await(state -> state.review().cost().volume() != null).review().cost().volume());
  }

  private static LocalDate yesterday(World world) {
    return LocalDate.ofInstant(world.clock().now(), ZoneOffset.UTC).minusDays(1);
  }

  /** By the times of the objects, without looking at a folder. */
  private long[] held(String below) {
    return guest.inWorld(
        world -> {
          LocalDate day = yesterday(world);
          var then =
              world.buckets().find(BUCKET).orElseThrow().objects().values().stream()
                  .filter(object -> object.key().startsWith(below))
                  .filter(
                      object -> LocalDate.ofInstant(object.modified(), ZoneOffset.UTC).equals(day))
                  .toList();
          return new long[] {then.size(), then.stream().mapToLong(StoredObject::size).sum()};
        });
  }

  @Test
  void whatIsMeasuredIsWhatTheBucketHolds() throws Exception {
    preview();
    DayVolume volume = measure();
    long[] held = held(Guest.source(guest.state()).prefix());
    assertThat(held[0]).isGreaterThanOrEqualTo(24);
    assertThat(volume.objects()).isEqualTo(held[0]);
    assertThat(volume.bytes()).isEqualTo(held[1]);
    assertThat(volume.whole()).isTrue();
    assertThat(volume.day()).isEqualTo(guest.inWorld(CostTest::yesterday));
    assertThat(Words.say(CostText.measured(volume)))
        .contains("%d objects were written".formatted(held[0]))
        .doesNotContain("at least");
    assertThat(NextAction.of(guest.state()))
        .isInstanceOfSatisfying(
            Next.Go.class, go -> assertThat(go.event()).isEqualTo(new WizardEvent.Deploy()));
  }

  @Test
  void aBucketWithTooManyFoldersIsMeasuredInPart() throws Exception {
    preview();
    String prefix = Guest.source(guest.state()).prefix();
    guest.inWorld(
        world -> {
          Instant then = world.clock().now().minusSeconds(86_400);
          String day = yesterday(world).toString().replace('-', '/');
          for (long account = 200_000_000_000L; account < 200_000_000_400L; account++) {
            String key = "%s%d/CloudTrail/eu-west-1/%s/a.json.gz".formatted(prefix, account, day);
            world.buckets().plant(BUCKET, key, new byte[] {1, 2, 3}, then);
          }
          return true;
        });
    DayVolume volume = measure();
    assertThat(volume.whole()).isFalse();
    assertThat(volume.calls()).isEqualTo(1000);
    assertThat(volume.objects()).isPositive().isLessThan(held(prefix)[0]);
    assertThat(Words.say(CostText.measured(volume)))
        .contains("at least %d objects".formatted(volume.objects()), "only a part");
  }

  @Test
  void whatWasMeasuredStaysForTheNextPlanOfTheSameLogs() throws Exception {
    preview();
    DayVolume volume = measure();
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    assertThat(guest.await(state -> state.review().plan() != null).review().cost().volume())
        .isEqualTo(volume);
    guest.send(new WizardEvent.GoTo(StepId.LOGS), new LogAct.RulesChosen(true));
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    assertThat(guest.await(state -> state.review().plan() != null).review().cost().volume())
        .isNull();
    assertThat(measure().objects()).isLessThanOrEqualTo(volume.objects());
  }
}
