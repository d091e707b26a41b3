package org.sentinelsetup.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.ResourceTime;
import org.sentinelsetup.model.StackEvent;

class ResourceTimesTest {
  private static final String STACK = "AWS::CloudFormation::Stack";
  private static final String QUEUE = "AWS::SQS::Queue";
  private static final String ROLE = "AWS::IAM::Role";

  private final List<StackEvent> events = new ArrayList<>();

  private void event(int second, String id, String type, String status) {
    events.add(
        new StackEvent(
            "event-" + events.size(),
            Samples.NOW.plusSeconds(second),
            id,
            null,
            type,
            status,
            null,
            null,
            null));
  }

  @Test
  void eachResourceTookFromItsFirstEventToItsLast() {
    event(0, "s", STACK, "CREATE_IN_PROGRESS");
    event(1, "Dead", QUEUE, "CREATE_IN_PROGRESS");
    event(2, "Role", ROLE, "CREATE_IN_PROGRESS");
    event(3, "Dead", QUEUE, "CREATE_IN_PROGRESS");
    event(61, "Dead", QUEUE, "CREATE_COMPLETE");
    event(62, "Live", QUEUE, "CREATE_IN_PROGRESS");
    event(122, "Live", QUEUE, "CREATE_COMPLETE");
    event(123, "s", STACK, "CREATE_COMPLETE");
    assertThat(ResourceTimes.of(events))
        .containsExactly(
            new ResourceTime(QUEUE, "CREATE", Duration.ofSeconds(60)),
            new ResourceTime(QUEUE, "CREATE", Duration.ofSeconds(60)));
  }

  @Test
  void failuresAndRollbacksTellNothing() {
    event(1, "Dead", QUEUE, "CREATE_IN_PROGRESS");
    event(2, "Role", ROLE, "CREATE_IN_PROGRESS");
    event(9, "Role", ROLE, "CREATE_FAILED");
    event(10, "s", STACK, "ROLLBACK_IN_PROGRESS");
    event(11, "Dead", QUEUE, "DELETE_IN_PROGRESS");
    event(12, "Dead", QUEUE, "DELETE_COMPLETE");
    assertThat(ResourceTimes.of(events)).isEmpty();
  }
}
