package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.engine.plan.StackState;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** What is done with a stack is decided for every status the SDK knows. */
class StackStatusesTest {
  @Test
  void everyStatusOfCloudFormationIsInTheTable() {
    assertThat(Arrays.stream(StackState.values()).map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(
            StackStatus.knownValues().stream().map(StackStatus::toString).toList());
  }
}
