package org.sentinelsetup.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Of two lines, what differs is marked and nothing else, at a bounded price. */
class WordDiffTest {
  @Test
  void marksTheWordsThatDiffer() {
    String before = "  \"Resource\": \"arn:aws:s3:::logs-111/AWSLogs/*\",";
    String after = "  \"Resource\": \"arn:aws:s3:::logs-222/AWSLogs/*\"";
    WordSpans spans = WordDiff.of(before, after);
    assertThat(parts(before, spans.before())).containsExactly("111", ",");
    assertThat(parts(after, spans.after())).containsExactly("222");
  }

  @Test
  void marksWhatOneLineHasMore() {
    WordSpans spans = WordDiff.of("allow reading", "allow reading and writing");
    assertThat(spans.before()).isEmpty();
    assertThat(spans.after()).containsExactly(new Span(13, 25));
  }

  @Test
  void linesWithLittleInCommonDifferWhole() {
    WordSpans spans = WordDiff.of("  \"Effect\": \"Allow\"", "  }");
    assertThat(spans.before()).containsExactly(new Span(0, 19));
    assertThat(spans.after()).containsExactly(new Span(0, 3));
    assertThat(spans.after().getFirst().covers("  }")).isTrue();
  }

  @Test
  void anEmptyLineHasNoParts() {
    WordSpans spans = WordDiff.of("", "new");
    assertThat(spans.before()).isEmpty();
    assertThat(spans.after()).containsExactly(new Span(0, 3));
  }

  @Test
  void aLineTooLongIsNotLookedInto() {
    String longest = "word ".repeat(WordDiff.LONGEST / 5) + ".";
    assertThat(longest).hasSize(WordDiff.LONGEST);
    assertThat(WordDiff.of(longest, longest.replace('.', '!')).before())
        .containsExactly(new Span(WordDiff.LONGEST - 1, WordDiff.LONGEST));
    assertThat(WordDiff.of(longest + ".", longest).before())
        .containsExactly(new Span(0, WordDiff.LONGEST + 1));
  }

  @Test
  void aCharacterOfTwoIsNotCut() {
    assertThat(Tokens.of("a\ud83d\ude00\ud83d\ude01e\u0301 \t1"))
        .containsExactly("a", "\ud83d\ude00", "\ud83d\ude01", "e\u0301", " \t", "1");
  }

  @Test
  void comparesOnlyLinesThatReplaceOneAnother() {
    var removed = new DiffLine.Removed(2, "size: 1");
    var added = new DiffLine.Added(2, "size: 2");
    assertThat(
            WordDiff.in(
                List.of(
                    new DiffLine.Context(1, 1, "a"),
                    removed,
                    added,
                    new DiffLine.Added(3, "more"),
                    new DiffLine.Folded(4))))
        .containsOnlyKeys(removed, added)
        .containsEntry(removed, List.of(new Span(6, 7)))
        .containsEntry(added, List.of(new Span(6, 7)));
  }

  @Property
  void joinedTokensAreTheLine(@ForAll String line) {
    assertThat(String.join("", Tokens.of(line))).isEqualTo(line);
    assertThat(Tokens.of(line)).doesNotContain("");
  }

  @Property
  void equalLinesDifferNowhere(@ForAll String line) {
    assertThat(WordDiff.of(line, line)).isEqualTo(new WordSpans(List.of(), List.of()));
  }

  @Property
  void whatIsNotMarkedIsCommon(@ForAll("lines") String before, @ForAll("lines") String after) {
    WordSpans spans = WordDiff.of(before, after);
    assertThat(without(before, spans.before())).isEqualTo(without(after, spans.after()));
    assertThat(spans.before().isEmpty() && spans.after().isEmpty()).isEqualTo(before.equals(after));
    for (List<Span> side : List.of(spans.before(), spans.after())) {
      for (int i = 1; i < side.size(); i++) {
        assertThat(side.get(i).from()).isGreaterThan(side.get(i - 1).to());
      }
    }
  }

  @Property
  void whatIsCommonIsNotMarked(@ForAll("lines") String before, @ForAll("lines") String after) {
    List<String> was = Tokens.of(before);
    List<String> is = Tokens.of(after);
    var common = CommonTokens.of(was, is, String::equals);
    assertThat(kept(was, common.inBefore()))
        .isEqualTo(kept(is, common.inAfter()))
        .hasSize(longestInCommon(was, is));
  }

  @Test
  void thePriceGrowsWithTheLinesAndNoFaster() {
    var random = new Random(1);
    var comparisons = new AtomicLong();
    for (int i = 0; i < 1_000; i++) {
      List<String> words = new ArrayList<>();
      for (int word = 0; word < 16; word++) {
        words.add(Integer.toString(1_000 + random.nextInt(9_000)));
      }
      String before = String.join(" ", words) + ",";
      Collections.shuffle(words, random);
      String after = String.join(" ", words) + ".";
      assertThat(before).hasSize(80);
      count(before, after, comparisons);
    }
    assertThat(comparisons).hasValueLessThan(1_000_000);
  }

  @Test
  void thePriceOfTwoLinesIsBounded() {
    var comparisons = new AtomicLong();
    count("a.".repeat(WordDiff.LONGEST / 2), ":b".repeat(WordDiff.LONGEST / 2), comparisons);
    count("a.b.".repeat(WordDiff.LONGEST / 4), "b:a.".repeat(WordDiff.LONGEST / 4), comparisons);
    assertThat(comparisons).hasValueLessThan(1_000_000);
  }

  private static void count(String before, String after, AtomicLong comparisons) {
    WordDiff.of(
        before,
        after,
        (one, other) -> {
          comparisons.incrementAndGet();
          return one.equals(other);
        });
  }

  private static List<String> parts(String line, List<Span> spans) {
    return spans.stream().map(span -> line.substring(span.from(), span.to())).toList();
  }

  private static String without(String line, List<Span> spans) {
    var rest = new StringBuilder(line);
    spans.reversed().forEach(span -> rest.delete(span.from(), span.to()));
    return rest.toString();
  }

  private static List<String> kept(List<String> tokens, BitSet kept) {
    return kept.stream().mapToObj(tokens::get).toList();
  }

  private static int longestInCommon(List<String> one, List<String> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        longest[i + 1][j + 1] =
            one.get(i).equals(other.get(j))
                ? longest[i][j] + 1
                : Math.max(longest[i][j + 1], longest[i + 1][j]);
      }
    }
    return longest[one.size()][other.size()];
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of("word", "other", " ", "  ", ":", ",", "12")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
