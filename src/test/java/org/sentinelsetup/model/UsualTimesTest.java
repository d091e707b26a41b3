package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UsualTimesTest {
  private static final String QUEUE = "AWS::SQS::Queue";

  private static ResourceTime queue(String verb, int seconds) {
    return new ResourceTime(QUEUE, verb, Duration.ofSeconds(seconds));
  }

  @Test
  void whatWasNeverMeasuredHasNoUsualTime() {
    assertThat(UsualTimes.NONE.usual(QUEUE, "CREATE")).isEmpty();
    UsualTimes times = UsualTimes.NONE.plus(List.of(queue("CREATE", 5)));
    assertThat(times.usual(QUEUE, "DELETE")).isEmpty();
    assertThat(times.usual("AWS::SNS::Topic", "CREATE")).isEmpty();
    assertThat(times.usual(QUEUE, "CREATE")).hasValue(Duration.ofSeconds(5));
  }

  @Test
  void oneSlowRunDoesNotMakeItUsual() {
    assertThat(
            UsualTimes.NONE
                .plus(List.of(queue("CREATE", 5), queue("CREATE", 900), queue("CREATE", 7)))
                .usual(QUEUE, "CREATE"))
        .hasValue(Duration.ofSeconds(7));
  }

  @Property
  void onlyTheLastFewOfEachKindCount(
      @ForAll @Size(max = 40) List<@IntRange(max = 500) Integer> seconds) {
    UsualTimes times = UsualTimes.NONE.plus(List.of(queue("DELETE", 3)));
    List<Duration> made = new ArrayList<>();
    for (int one : seconds) {
      times = times.plus(List.of(queue("CREATE", one)));
      made.add(Duration.ofSeconds(one));
    }
    List<Duration> last = made.subList(Math.max(0, made.size() - 9), made.size());
    assertThat(times.taken().stream().filter(one -> one.verb().equals("CREATE")))
        .extracting(ResourceTime::took)
        .containsExactlyElementsOf(last);
    assertThat(times.usual(QUEUE, "DELETE")).hasValue(Duration.ofSeconds(3));
  }
}
