package org.sentinelsetup.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A comparison tells both texts, and shows little more than the change. */
class LineDiffTest {
  @Test
  void foldsWhatIsFar() {
    List<String> before = IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList();
    List<String> after = new ArrayList<>(before);
    after.set(4, "five");
    assertThat(LineDiff.of(before, after, 1))
        .containsExactly(
            new DiffLine.Folded(3),
            new DiffLine.Context(4, 4, "4"),
            new DiffLine.Removed(5, "5"),
            new DiffLine.Added(5, "five"),
            new DiffLine.Context(6, 6, "6"),
            new DiffLine.Folded(4));
  }

  @Test
  void nothingChanged() {
    assertThat(LineDiff.of(List.of("a", "b"), List.of("a", "b")))
        .containsExactly(new DiffLine.Folded(2));
    assertThat(LineDiff.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void aNeighbourIsNoChange() {
    assertThat(
            LineDiff.of(
                List.of("[", "  {", "  }", "]"), List.of("[", "  {", "  },", "  {", "  }", "]"), 1))
        .containsExactly(
            new DiffLine.Folded(2),
            new DiffLine.Context(3, 3, "  },"),
            new DiffLine.Added(4, "  {"),
            new DiffLine.Added(5, "  }"),
            new DiffLine.Context(4, 6, "]"));
  }

  @Test
  void aBlockThatGoesFromTheMiddleGoesWhole() {
    List<String> before =
        List.of("[", "  {", "    1", "  },", "  {", "    2", "  },", "  {", "    3", "  }", "]");
    List<String> after = List.of("[", "  {", "    1", "  },", "  {", "    3", "  }", "]");
    assertThat(LineDiff.of(before, after, 0))
        .containsExactly(
            new DiffLine.Folded(4),
            new DiffLine.Removed(5, "  {"),
            new DiffLine.Removed(6, "    2"),
            new DiffLine.Removed(7, "  },"),
            new DiffLine.Folded(4));
  }

  @Property
  void tellsBothTexts(@ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
    List<String> told = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (DiffLine line : LineDiff.of(before, after, 100)) {
      switch (line) {
        case DiffLine.Context(int was, int is, String text) -> {
          assertThat(gone.size() + 1).isEqualTo(was);
          assertThat(told.size() + 1).isEqualTo(is);
          gone.add(text);
          told.add(text);
        }
        case DiffLine.Added(int number, String text) -> {
          assertThat(told.size() + 1).isEqualTo(number);
          told.add(text);
        }
        case DiffLine.Removed(int number, String text) -> {
          assertThat(gone.size() + 1).isEqualTo(number);
          gone.add(text);
        }
        case DiffLine.Folded(int lines) -> {
          assertThat(before).isEqualTo(after).hasSize(lines);
          told.addAll(after);
          gone.addAll(before);
        }
      }
    }
    assertThat(told).isEqualTo(after);
    assertThat(gone).isEqualTo(before);
  }

  @Property
  void foldingLosesNoLine(
      @ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
    int lines = 0;
    for (DiffLine line : LineDiff.of(before, after, 1)) {
      lines +=
          switch (line) {
            case DiffLine.Folded(int folded) -> folded;
            case DiffLine.Context _, DiffLine.Added _ -> 1;
            case DiffLine.Removed _ -> 0;
          };
    }
    assertThat(lines).isEqualTo(after.size());
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("{", "}", "  a", "  b").list().ofMaxSize(12);
  }
}
