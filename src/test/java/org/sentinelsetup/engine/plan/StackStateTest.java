package org.sentinelsetup.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.engine.plan.StackState.Action;

class StackStateTest {
  private static final Path DOCUMENTED =
      Path.of("src/main/java/org/sentinelsetup/engine/plan/package-info.java");
  private static final Pattern ROW =
      Pattern.compile("<tr><td>(.*?)</td><td>\\{@code (\\w+)}", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\{@code (\\w+)}");

  @Test
  void theDocumentationListsTheSame() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    ROW.matcher(Files.readString(DOCUMENTED))
        .results()
        .forEach(
            row ->
                CODE.matcher(row.group(1))
                    .results()
                    .map((MatchResult code) -> code.group(1))
                    .forEach(status -> listed.put(status, row.group(2))));
    Map<String, String> known = new TreeMap<>();
    Arrays.stream(StackState.values())
        .forEach(state -> known.put(state.name(), state.action().name()));
    assertThat(listed).isEqualTo(known);
  }

  @Test
  void whatIsUnderWayIsWaitedForAndNothingElse() {
    assertThat(StackState.values())
        .allSatisfy(
            state ->
                assertThat(state.action() == Action.WAIT)
                    .as(state.name())
                    .isEqualTo(
                        state.name().endsWith("_IN_PROGRESS")
                            && state != StackState.REVIEW_IN_PROGRESS));
  }

  @Test
  void anUpdateThatWasTakenBackIsAnOrdinaryUpdate() {
    assertThat(StackState.of("UPDATE_ROLLBACK_COMPLETE")).isEqualTo(Action.UPDATE);
    assertThat(StackStates.mayBeChanged("UPDATE_ROLLBACK_COMPLETE")).isTrue();
  }

  @Test
  void aStatusThatIsNotKnownIsLeftAlone() {
    assertThat(StackState.of("SOMETHING_NEW")).isEqualTo(Action.LOOK);
    assertThat(StackStates.mayBeChanged("SOMETHING_NEW")).isFalse();
  }
}
