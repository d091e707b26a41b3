package org.sentinelsetup.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A patch makes the text after of the text before, to the character. */
class PatchTest {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

  @Test
  void tellsWhereAndWhat() {
    List<String> before = IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList();
    List<String> after = new ArrayList<>(before);
    after.set(9, "ten");
    after.add("21");
    assertThat(Patch.of("policy.json", before, after))
        .isEqualTo(
            """
            --- a/policy.json
            +++ b/policy.json
            @@ -7,7 +7,7 @@
             7
             8
             9
            -10
            +ten
             11
             12
             13
            @@ -18,3 +18,4 @@
             18
             19
             20
            +21
            """);
  }

  @Test
  void tellsOfALastLineThatDoesNotEnd() {
    assertThat(Patch.of("a", "x\ny", "x\ny\n"))
        .isEqualTo(
            """
            --- a/a
            +++ b/a
            @@ -1,2 +1,2 @@
             x
            -y
            \\ No newline at end of file
            +y
            """);
  }

  @Test
  void tellsOfNothing() {
    assertThat(Patch.of("a", "", "x\n")).endsWith("@@ -0,0 +1,1 @@\n+x\n");
    assertThat(Patch.of("a", "x\n", "")).endsWith("@@ -1,1 +0,0 @@\n-x\n");
    assertThat(Patch.of("a", "x", "x")).isEmpty();
    assertThat(Patch.of("a", List.of(), List.of())).isEmpty();
  }

  @Test
  void aCommaCounts() {
    assertThat(Patch.of("a", List.of("x"), List.of("x,"))).contains("-x\n+x,\n");
  }

  @Test
  void aNameIsOneLine() {
    assertThat(Patch.of("/key policy\n.json", "", "x\n"))
        .startsWith("--- a/key policy_.json\t\n+++ b/key policy_.json\t\n@@ ");
  }

  @Property
  void makesTheTextAfter(@ForAll("texts") String before, @ForAll("texts") String after) {
    assertThat(apply(Patch.of("a", before, after), before)).isEqualTo(after);
  }

  @Property
  void makesAnyTextAfter(@ForAll String before, @ForAll String after) {
    assertThat(apply(Patch.of("a", before, after), before)).isEqualTo(after);
  }

  @Property
  void makesTheTextAfterOfALongOne(
      @ForAll("changes") List<String> changes, @ForAll("texts") String end) {
    String before = String.join("", IntStream.range(0, 60).mapToObj(i -> i % 7 + "\n").toList());
    List<String> lines = new ArrayList<>(before.lines().toList());
    for (int i = 0; i < changes.size(); i++) {
      lines.set(i * 12, changes.get(i));
    }
    String after = String.join("\n", lines) + end;
    assertThat(apply(Patch.of("a", before, after), before)).isEqualTo(after);
  }

  private static String apply(String patch, String before) {
    if (patch.isEmpty()) {
      return before;
    }
    List<String> from = lines(before);
    List<String> told = lines(patch);
    assertThat(told.subList(0, 2)).containsExactly("--- a/a\n", "+++ b/a\n");
    List<String> made = new ArrayList<>();
    int done = 0;
    int at = 2;
    while (at < told.size()) {
      var header = HUNK.matcher(told.get(at++).stripTrailing());
      assertThat(header.matches()).isTrue();
      int start = start(header, 1);
      made.addAll(from.subList(done, start));
      done = start;
      assertThat(made).hasSize(start(header, 3));
      for (; at < told.size() && !told.get(at).startsWith("@"); at++) {
        char sign = told.get(at).charAt(0);
        String line = told.get(at).substring(1);
        if (at + 1 < told.size() && told.get(at + 1).startsWith("\\")) {
          line = line.substring(0, line.length() - 1);
          at++;
        }
        if (sign != '+') {
          assertThat(from.get(done++)).isEqualTo(line);
        }
        if (sign != '-') {
          made.add(line);
        }
      }
      assertThat(done - start).isEqualTo(Integer.parseInt(header.group(2)));
      assertThat(made).hasSize(start(header, 3) + Integer.parseInt(header.group(4)));
    }
    made.addAll(from.subList(done, from.size()));
    return String.join("", made);
  }

  /** How many lines there are before the hunk. */
  private static int start(MatchResult header, int group) {
    int start = Integer.parseInt(header.group(group));
    return header.group(group + 1).equals("0") ? start : start - 1;
  }

  private static List<String> lines(String text) {
    return Pattern.compile("[^\n]*\n|[^\n]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Provide
  Arbitrary<String> texts() {
    return Combinators.combine(
            Arbitraries.of("{", "}", "", "  a", "  a,", "\\ b", "@@ c", "-d", "--- e")
                .list()
                .ofMaxSize(14),
            Arbitraries.of("", "\n"))
        .as((lines, end) -> String.join("\n", lines) + end);
  }

  @Provide
  Arbitrary<List<String>> changes() {
    return Arbitraries.of("0", "1", "other", "two\nlines").list().ofMaxSize(5);
  }
}
