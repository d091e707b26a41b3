package org.sentinelsetup.engine.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sentinelsetup.model.Text;

/**
 * Writes a report as one HTML file that loads nothing and runs nothing: its policy allows its own
 * style and no more
 * (developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy).
 */
public final class HtmlReport {
  private final Function<Text, String> words;
  private final StringBuilder html = new StringBuilder();

  private HtmlReport(Function<Text, String> words) {
    this.words = words;
  }

  /**
   * Writes it.
   *
   * @param report the report
   * @param words puts texts into English words
   * @return a document
   */
  public static String of(Report report, Function<Text, String> words) {
    return new HtmlReport(words).document(report);
  }

  private String document(Report report) {
    String title = escaped(report.title());
    html.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        """);
    html.append("<title>").append(title).append("</title>\n");
    html.append("<style>\n").append(HtmlStyle.CSS).append("</style>\n</head>\n<body>\n<main>\n");
    html.append("<h1>").append(title).append("</h1>\n");
    for (Report.Section section : report.sections()) {
      html.append("<section>\n<h2>").append(escaped(section.heading())).append("</h2>\n");
      section.blocks().forEach(this::block);
      html.append("</section>\n");
    }
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(var heading) ->
          html.append("<h3>").append(escaped(heading)).append("</h3>\n");
      case Block.Paragraph(var what) ->
          html.append("<p")
              .append(what.style() == Piece.Style.PLAIN ? "" : " class=\"note " + css(what) + "\"")
              .append('>')
              .append(escaped(what.words()))
              .append("</p>\n");
      case Block.Facts(var facts) -> facts(facts);
      case Block.Table table -> table(table);
      case Block.Code code -> code(code);
      case Block.Bullets(var items) -> {
        html.append("<ul>\n");
        items.forEach(item -> html.append("<li>").append(cell(item)).append("</li>\n"));
        html.append("</ul>\n");
      }
    }
  }

  private void facts(List<Block.Fact> facts) {
    html.append("<table class=\"facts\"><tbody>\n");
    for (Block.Fact fact : facts) {
      html.append("<tr><th scope=\"row\">").append(escaped(fact.name())).append("</th><td>");
      html.append(cell(fact.value())).append("</td></tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private void table(Block.Table table) {
    html.append("<table class=\"list\"><caption>");
    html.append(escaped(table.caption())).append("</caption>\n<thead><tr>");
    for (Text heading : table.headings()) {
      html.append("<th scope=\"col\">").append(escaped(heading)).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<Cell> row : table.rows()) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(cell(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private void code(Block.Code code) {
    html.append("<figure><figcaption>").append(escaped(code.caption()));
    html.append("</figcaption><pre tabindex=\"0\"><code>");
    List<String> lines = Lines.of(words.apply(code.text()));
    // What stands before the first hunk names the file, though it begins with the same signs.
    int hunk = code.kind() == Block.Kind.DIFF ? hunk(lines) : lines.size();
    for (int i = 0; i < lines.size(); i++) {
      html.append(i == 0 ? "" : "\n");
      html.append(i < hunk ? escaped(lines.get(i)) : changed(lines.get(i)));
    }
    html.append("</code></pre></figure>\n");
  }

  private static int hunk(List<String> lines) {
    int at = 0;
    while (at < lines.size() && !lines.get(at).startsWith("@@")) {
      at++;
    }
    return at;
  }

  /** The sign stays, so that nothing depends on colour. */
  private static String changed(String line) {
    if (line.startsWith("+")) {
      return "<ins>" + escaped(line) + "</ins>";
    }
    return line.startsWith("-") ? "<del>" + escaped(line) + "</del>" : escaped(line);
  }

  private String cell(Cell cell) {
    return cell.pieces().stream().map(this::piece).collect(Collectors.joining("<br>"));
  }

  private String piece(Piece piece) {
    String text = escaped(piece.words());
    return switch (piece.style()) {
      case PLAIN -> text;
      case CODE -> "<code>" + text + "</code>";
      case GOOD, CAUTION, BAD -> "<span class=\"" + css(piece) + "\">" + text + "</span>";
    };
  }

  private static String css(Piece piece) {
    return piece.style().name().toLowerCase(Locale.ROOT);
  }

  private String escaped(Text text) {
    return Lines.of(words.apply(text)).stream()
        .map(HtmlReport::escaped)
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
