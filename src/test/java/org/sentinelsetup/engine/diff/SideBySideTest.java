package org.sentinelsetup.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Each column tells one text, and what replaces a line stands beside it. */
class SideBySideTest {
  private static final DiffLine CONTEXT = new DiffLine.Context(1, 1, "a");
  private static final DiffLine FOLDED = new DiffLine.Folded(7);
  private static final DiffLine OLD = new DiffLine.Removed(2, "b");
  private static final DiffLine OLDER = new DiffLine.Removed(3, "c");
  private static final DiffLine NEW = new DiffLine.Added(2, "d");
  private static final DiffLine NEWER = new DiffLine.Added(3, "e");

  @Test
  void pairsTheLinesOfOneChange() {
    assertThat(SideBySide.of(List.of(CONTEXT, OLD, OLDER, NEW, FOLDED)))
        .containsExactly(
            row(CONTEXT, CONTEXT),
            row(OLD, NEW),
            new SideBySide.Row(Optional.of(OLDER), Optional.empty()),
            row(FOLDED, FOLDED));
    assertThat(SideBySide.of(List.of(OLD, NEW, NEWER)))
        .containsExactly(row(OLD, NEW), new SideBySide.Row(Optional.empty(), Optional.of(NEWER)));
  }

  @Test
  void doesNotPairTwoChanges() {
    assertThat(SideBySide.of(List.of(NEW, OLD, OLDER, NEWER)))
        .containsExactly(
            new SideBySide.Row(Optional.empty(), Optional.of(NEW)),
            row(OLD, NEWER),
            new SideBySide.Row(Optional.of(OLDER), Optional.empty()));
    assertThat(SideBySide.of(List.of(OLD, CONTEXT, NEW))).hasSize(3);
    assertThat(SideBySide.of(List.of())).isEmpty();
  }

  @Property
  void losesNoLine(@ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
    List<DiffLine> lines = LineDiff.of(before, after, 1);
    List<SideBySide.Row> rows = SideBySide.of(lines);
    assertThat(rows.stream().map(SideBySide.Row::left).flatMap(Optional::stream))
        .isEqualTo(without(lines, DiffLine.Added.class));
    assertThat(rows.stream().map(SideBySide.Row::right).flatMap(Optional::stream))
        .isEqualTo(without(lines, DiffLine.Removed.class));
    assertThat(rows).doesNotContain(new SideBySide.Row(Optional.empty(), Optional.empty()));
  }

  private static List<DiffLine> without(List<DiffLine> lines, Class<? extends DiffLine> kind) {
    return lines.stream().filter(line -> !kind.isInstance(line)).toList();
  }

  private static SideBySide.Row row(DiffLine left, DiffLine right) {
    return new SideBySide.Row(Optional.of(left), Optional.of(right));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("{", "}", "  a", "  b").list().ofMaxSize(12);
  }
}
