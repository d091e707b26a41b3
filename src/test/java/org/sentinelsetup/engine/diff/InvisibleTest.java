package org.sentinelsetup.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody would see is shown, and nothing that can be seen is hidden by it. */
class InvisibleTest {
  private record Case(String line, List<Span> changed) {}

  private static String character(int codePoint) {
    return new String(new int[] {codePoint}, 0, 1);
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(
      strings = {
        "0000", "0008", "001B", "007F", "0085", "00A0", "00AD", "034F", "061C", "115F", "1680",
        "180E", "2000", "200A", "200B", "200C", "200D", "200E", "200F", "2028", "2029", "202A",
        "202B", "202C", "202D", "202E", "202F", "205F", "2060", "2064", "2066", "2067", "2068",
        "2069", "2800", "3000", "3164", "D83D", "DC00", "FE0F", "FEFF", "FFA0", "FFF9", "E0001",
        "E0041", "E007F", "E0100"
      })
  void whatIsNotSeenIsShownByItsNumber(String hex) {
    String hidden = character(Integer.parseInt(hex, 16));
    assertThat(Invisible.shown("a" + hidden + "b")).isEqualTo("a\u27e8U+" + hex + "\u27e9b");
    assertThat(Invisible.in("a" + hidden + "b")).containsExactly(new Span(1, 1 + hidden.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t",
        "  \"Action\": \"kms:*\",",
        "arn:aws:iam::1:role/\u00e4",
        "e\u0301",
        "\u05d0",
        "\u65e5\u672c",
        "\ud83d\ude00",
        "\u27e8U+202E\u27e9",
        "\u2026",
        "\u20ac"
      })
  void whatIsSeenStaysAsItIs(String line) {
    assertThat(Invisible.in(line)).isEmpty();
    assertThat(Invisible.shown(line)).isEqualTo(line);
  }

  @Test
  void aHalfOfAPairIsShownAndAWholePairIsNot() {
    assertThat(Invisible.shown("\ude00\ud83d\ude00\ud83d"))
        .isEqualTo("\u27e8U+DE00\u27e9\ud83d\ude00\u27e8U+D83D\u27e9");
  }

  @Test
  void aMarkAndAChangedWordMeetInOnePiece() {
    assertThat(Piece.of("ab\u202ecd\u200b", List.of(new Span(1, 4))))
        .containsExactly(
            new Piece("a", false, false),
            new Piece("b", true, false),
            new Piece("\u202e", true, true),
            new Piece("c", true, false),
            new Piece("d", false, false),
            new Piece("\u200b", false, true));
  }

  @Property
  void thePiecesAreTheLine(@ForAll("cases") Case one) {
    List<Piece> pieces = Piece.of(one.line(), one.changed());
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
        .isEqualTo(one.line());
    assertThat(pieces.stream().map(Piece::shown).collect(Collectors.joining()))
        .isEqualTo(Invisible.shown(one.line()));
    assertThat(pieces.stream().filter(Piece::invisible).count())
        .isEqualTo(Invisible.in(one.line()).size());
    assertThat(
            pieces.stream().filter(Piece::changed).map(Piece::text).collect(Collectors.joining()))
        .isEqualTo(
            one.changed().stream()
                .map(span -> one.line().substring(span.from(), span.to()))
                .collect(Collectors.joining()));
  }

  @Property
  void nothingShownIsInvisible(@ForAll("lines") String line) {
    assertThat(Invisible.in(Invisible.shown(line))).isEmpty();
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.oneOf(
            Arbitraries.of("a", "kms", " ", "\"", "\ud83d\ude00", "\u05d0"),
            Arbitraries.of("\u202e", "\u200b", "\u00a0", "\udb40\udc41", "\ude00", "\ud83d"),
            Arbitraries.strings().ofMaxLength(4))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  /** What differs, as it comes of two lines. */
  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(lines(), lines())
        .as((before, after) -> new Case(after, WordDiff.of(before, after).after()));
  }
}
