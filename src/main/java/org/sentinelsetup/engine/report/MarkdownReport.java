package org.sentinelsetup.engine.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sentinelsetup.model.Text;

/**
 * Writes a report as Markdown with tables, as ticket systems take it.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class MarkdownReport {
  private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>&~|#]");
  private static final Pattern BEGINS_SOMETHING = Pattern.compile("^([-+=:]|\\d+(?=[.)]))");
  private static final Pattern TICKS = Pattern.compile("`+");

  /** What looks the same between backticks, in a table too. */
  private static final Pattern SPANNABLE =
      Pattern.compile("[^\\\\`|\\s]([^\\\\`|\t\n]*[^\\\\`|\\s])?");

  private static final int SHORTEST_FENCE = 3;
  private static final String BREAK = "<br>";

  private final Function<Text, String> words;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(Function<Text, String> words) {
    this.words = words;
  }

  /**
   * Writes it.
   *
   * @param report the report
   * @param words puts texts into words
   * @return a document
   */
  public static String of(Report report, Function<Text, String> words) {
    return new MarkdownReport(words).document(report);
  }

  private String document(Report report) {
    out.append("# ").append(plain(report.title())).append('\n');
    for (Report.Section section : report.sections()) {
      out.append("\n## ").append(plain(section.heading())).append('\n');
      section.blocks().forEach(this::block);
    }
    return out.toString();
  }

  private void block(Block block) {
    out.append('\n');
    switch (block) {
      case Block.Heading(var heading) -> out.append("### ").append(plain(heading)).append('\n');
      case Block.Paragraph(var what) -> out.append(plain(what.words())).append('\n');
      case Block.Facts(var facts) ->
          facts.forEach(
              fact ->
                  out.append("- **")
                      .append(plain(fact.name()))
                      .append(":** ")
                      .append(cell(fact.value()))
                      .append('\n'));
      case Block.Table table -> table(table);
      case Block.Code code -> code(code);
      case Block.Bullets(var items) ->
          items.forEach(item -> out.append("- ").append(cell(item)).append('\n'));
    }
  }

  private void table(Block.Table table) {
    out.append(plain(table.caption())).append("\n\n");
    row(table.headings().stream().map(this::plain).toList());
    row(table.headings().stream().map(_ -> "---").toList());
    table.rows().forEach(row -> row(row.stream().map(this::cell).toList()));
  }

  private void row(List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** The fence is longer than any row of backticks in it, so that none of them ends it. */
  private void code(Block.Code code) {
    String text = String.join("\n", Lines.of(words.apply(code.text())));
    int longest =
        TICKS.matcher(text).results().mapToInt(found -> found.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
    out.append(plain(code.caption())).append("\n\n").append(fence);
    out.append(code.kind().name().toLowerCase(Locale.ROOT)).append('\n').append(text);
    out.append(text.endsWith("\n") ? "" : "\n").append(fence).append('\n');
  }

  private String cell(Cell cell) {
    return cell.pieces().stream().map(this::piece).collect(Collectors.joining(BREAK));
  }

  private String piece(Piece piece) {
    String text = words.apply(piece.words());
    String shown = String.join("\n", Lines.of(text));
    return piece.style() == Piece.Style.CODE && SPANNABLE.matcher(shown).matches()
        ? "`" + shown + "`"
        : plain(piece.words());
  }

  private String plain(Text text) {
    return Lines.of(words.apply(text)).stream()
        .map(line -> MEANS_SOMETHING.matcher(line.strip()).replaceAll("\\\\$0"))
        .map(line -> BEGINS_SOMETHING.matcher(line).replaceFirst(MarkdownReport::begun))
        .collect(Collectors.joining(BREAK));
  }

  /** A number would begin a list with the full stop after it, a sign by itself. */
  private static String begun(MatchResult found) {
    String what = found.group();
    return Character.isDigit(what.charAt(0)) ? what + "\\\\" : "\\\\" + what;
  }
}
