package org.sentinelsetup.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A walk through the changes comes to each of them, whichever way. */
class ChangesTest {
  private static final DiffLine SAME = new DiffLine.Context(1, 1, "a");
  private static final DiffLine FOLDED = new DiffLine.Folded(7);
  private static final DiffLine OLD = new DiffLine.Removed(2, "b");
  private static final DiffLine NEW = new DiffLine.Added(2, "d");

  private static final List<DiffLine> LINES = List.of(OLD, NEW, SAME, NEW, FOLDED, SAME, OLD);

  @Test
  void linesAndRowsHaveTheSameChanges() {
    assertThat(Changes.ofLines(LINES).blocks())
        .containsExactly(new Span(0, 2), new Span(3, 4), new Span(6, 7));
    assertThat(Changes.ofRows(SideBySide.of(LINES)).blocks())
        .containsExactly(new Span(0, 1), new Span(2, 3), new Span(5, 6));
    assertThat(Changes.ofLines(List.of(FOLDED)).blocks()).isEmpty();
    assertThat(Changes.ofLines(List.of()).blocks()).isEmpty();
  }

  @Test
  void theNextAndThePreviousGoAround() {
    Changes changes = Changes.ofLines(LINES);
    assertThat(IntStream.of(-1, 0, 1, 2, 3, 5, 6).map(at -> changes.next(at).orElseThrow()))
        .containsExactly(0, 3, 3, 3, 6, 6, 0);
    assertThat(IntStream.of(-1, 0, 1, 2, 3, 5, 6).map(at -> changes.previous(at).orElseThrow()))
        .containsExactly(6, 6, 6, 0, 0, 3, 3);
  }

  @Test
  void aLineKnowsItsChange() {
    Changes changes = Changes.ofLines(LINES);
    assertThat(changes.at(1)).isEqualTo(OptionalInt.of(0));
    assertThat(changes.at(6)).isEqualTo(OptionalInt.of(2));
    assertThat(changes.at(2)).isEmpty();
    assertThat(changes.at(-1)).isEmpty();
    assertThat(changes.at(7)).isEmpty();
  }

  @Test
  void withoutChangesThereIsNowhereToGo() {
    Changes none = Changes.ofLines(List.of(SAME));
    assertThat(none.next(0)).isEmpty();
    assertThat(none.previous(0)).isEmpty();
  }

  @Property
  void aRoundComesToEach(@ForAll("comparisons") List<DiffLine> lines) {
    Changes changes = Changes.ofLines(lines);
    List<Integer> down = new ArrayList<>();
    List<Integer> up = new ArrayList<>();
    int at = -1;
    int back = -1;
    for (int i = 0; i < changes.blocks().size(); i++) {
      at = changes.next(at).orElseThrow();
      back = changes.previous(back).orElseThrow();
      down.add(at);
      up.add(back);
    }
    List<Integer> starts = changes.blocks().stream().map(Span::from).toList();
    assertThat(down).isEqualTo(starts);
    assertThat(up.reversed()).isEqualTo(starts);
    assertThat(Changes.ofRows(SideBySide.of(lines)).blocks()).hasSameSizeAs(starts);
  }

  @Provide
  Arbitrary<List<DiffLine>> comparisons() {
    return Arbitraries.of(SAME, FOLDED, OLD, NEW).list().ofMaxSize(12);
  }
}
