package org.sentinelsetup.demo.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DemoClockTest {
  private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

  private final DemoClock clock = new DemoClock(START);

  @Test
  void aTaskSeesItsOwnTime() {
    List<Instant> seen = new ArrayList<>();
    clock.after(Duration.ofSeconds(5), () -> seen.add(clock.now()));
    clock.advance(Duration.ofSeconds(4));
    assertThat(seen).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(seen).containsExactly(START.plusSeconds(5));
    assertThat(clock.now()).isEqualTo(START.plusSeconds(64));
  }

  @Test
  void tasksMayScheduleTasksWithinTheSameAdvance() {
    List<String> done = new ArrayList<>();
    clock.after(
        Duration.ofSeconds(1),
        () -> {
          done.add("first");
          clock.after(Duration.ofSeconds(1), () -> done.add("third"));
          clock.after(Duration.ZERO, () -> done.add("second"));
        });
    clock.advance(Duration.ofSeconds(2));
    assertThat(done).containsExactly("first", "second", "third");
  }

  @Test
  void whatIsPastRunsAtTheNextAdvance() {
    List<Instant> seen = new ArrayList<>();
    clock.at(START.minusSeconds(9), () -> seen.add(clock.now()));
    clock.advance(Duration.ZERO);
    assertThat(seen).containsExactly(START);
  }

  @Test
  void onlyForwardsAndOnlyFromOutside() {
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    clock.after(Duration.ofSeconds(1), () -> clock.advance(Duration.ofSeconds(1)));
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(2)))
        .isInstanceOf(IllegalStateException.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(clock.now()).isEqualTo(START.plusSeconds(2));
  }

  @Property
  void tasksRunInOrderOfTimeAndThenOfScheduling(
      @ForAll List<@IntRange(min = 0, max = 20) Integer> waits,
      @ForAll @IntRange(min = 1, max = 7) int step) {
    DemoClock any = new DemoClock(START);
    record Entry(int due, int order) {}
    List<Entry> expected = new ArrayList<>();
    List<Entry> ran = new ArrayList<>();
    for (int i = 0; i < waits.size(); i++) {
      Entry entry = new Entry(waits.get(i), i);
      expected.add(entry);
      any.after(Duration.ofSeconds(entry.due()), () -> ran.add(entry));
    }
    expected.sort(Comparator.comparingInt(Entry::due).thenComparingInt(Entry::order));
    for (int passed = 0; passed <= 20; passed += step) {
      any.advance(Duration.ofSeconds(step));
    }
    assertThat(ran).isEqualTo(expected);
  }
}
