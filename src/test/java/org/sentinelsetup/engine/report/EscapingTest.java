package org.sentinelsetup.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sentinelsetup.engine.diff.Invisible;
import org.sentinelsetup.model.Text;

/** No value, whatever is in it, breaks out of its place; and each is there whole. */
class EscapingTest {
  private static final String HARMLESS = "x";

  private static Text value(String text) {
    return Piece.raw(text);
  }

  /** A report with the value wherever one can stand. */
  private static Report report(String text) {
    Cell cell =
        Cell.of(Piece.value(text), Piece.code(text), Piece.say(value(text), Piece.Style.BAD));
    return new Report(
        value("t" + text),
        List.of(
            new Report.Section(
                value("h" + text),
                List.of(
                    new Block.Heading(value("k" + text)),
                    new Block.Paragraph(Piece.value("p" + text)),
                    new Block.Paragraph(Piece.say(value("n" + text), Piece.Style.CAUTION)),
                    new Block.Facts(List.of(new Block.Fact(value("f" + text), cell))),
                    new Block.Paragraph(Piece.value("between")),
                    new Block.Bullets(List.of(Cell.of(Piece.value("b" + text)))),
                    new Block.Table(
                        value("c" + text),
                        List.of(value("one"), value("w" + text)),
                        List.of(List.of(cell, Cell.of()), List.of(Cell.of(), cell))),
                    new Block.Code(value("d" + text), value("l" + text), Block.Kind.TEXT),
                    new Block.Paragraph(Piece.value("end"))))));
  }

  private static String words(Text text) {
    return (String) text.arguments().getFirst();
  }

  private static String said(String text) {
    return Read.plain(Lines.of(text).stream().map(String::strip).collect(Collectors.joining("\n")));
  }

  private static void check(Read harmless, Read read, String text) {
    assertThat(read.structure()).isEqualTo(harmless.structure());
    for (String before : List.of("h", "k", "p", "n", "b", "c", "w", "d", "l")) {
      assertThat(read.texts()).contains(said(before + text));
    }
  }

  @Property(tries = 400)
  void nothingBreaksOutOfTheHtml(@ForAll("values") String text) {
    check(
        Read.html(HtmlReport.of(report(HARMLESS), EscapingTest::words)),
        Read.html(HtmlReport.of(report(text), EscapingTest::words)),
        text);
  }

  @Property(tries = 400)
  void nothingBreaksOutOfTheMarkdown(@ForAll("values") String text) {
    check(
        Read.markdown(MarkdownReport.of(report(HARMLESS), EscapingTest::words)),
        Read.markdown(MarkdownReport.of(report(text), EscapingTest::words)),
        text);
  }

  /** Where nothing stands before it, a value could begin something. */
  @Property(tries = 400)
  void nothingBeginsAnythingInTheMarkdown(@ForAll("values") String text) {
    Read harmless = Read.markdown(MarkdownReport.of(alone(HARMLESS), EscapingTest::words));
    Read read = Read.markdown(MarkdownReport.of(alone("y " + text), EscapingTest::words));
    assertThat(read.structure()).isEqualTo(harmless.structure());
    if (!said(text).isEmpty()) {
      Read bare = Read.markdown(MarkdownReport.of(alone(text), EscapingTest::words));
      assertThat(bare.structure()).isEqualTo(harmless.structure());
      assertThat(bare.texts()).contains(said(text));
    }
  }

  private static Report alone(String text) {
    return new Report(
        value("t"),
        List.of(
            new Report.Section(
                value("h"),
                List.of(
                    new Block.Paragraph(Piece.value(text)),
                    new Block.Bullets(List.of(Cell.of(Piece.value(text)))),
                    new Block.Paragraph(Piece.value("end"))))));
  }

  @Example
  void whatNobodyWouldSeeIsShownByItsNumber() {
    String html = HtmlReport.of(report("a\u202eb\u200bc\0"), EscapingTest::words);
    assertThat(html).contains("a⟨U+202E⟩b⟨U+200B⟩c⟨U+0000⟩").doesNotContain("\u202e");
    assertThat(html.lines().flatMapToInt(String::chars).noneMatch(Invisible::is)).isTrue();
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "</td>",
            "</code></pre>",
            "-->",
            "<!--",
            "<br>",
            "<b>",
            "]]>",
            "&amp;",
            "&#60;",
            "&lt;",
            "|",
            "\\|",
            "\\",
            "`",
            "``",
            "```",
            "~~~",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "    ",
            "# ",
            "#",
            "## x ##",
            "- ",
            "+ ",
            "* ",
            "1. ",
            "23) ",
            "---",
            "===",
            "***",
            "_",
            "*",
            "**",
            "[a](http://b)",
            "![a](b)",
            "<http://a.b>",
            "[a]: b",
            ">",
            "> ",
            "\"",
            "'",
            "\u202e",
            "\u200b",
            "\u2028",
            "\u00a0",
            "\0",
            "\u0085",
            "\ud800",
            "é",
            "漢",
            "😀",
            "a",
            "B",
            "0",
            ":",
            ":---",
            "| --- |",
            "<style>",
            "</style>",
            "</title>",
            "<?x?>",
            "${x}",
            "$x$",
            "{0}",
            "!");
    Arbitrary<String> mixed = pieces.list().ofMaxSize(8).map(all -> String.join("", all));
    return Arbitraries.oneOf(mixed, Arbitraries.strings().all().ofMaxLength(20));
  }
}
