package org.sentinelsetup.engine.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A report read back: what it is built of, and what it says.
 *
 * @param structure the elements, in order, with their depth
 * @param texts what they say, whitespace aside
 */
record Read(List<String> structure, String texts) {
  static Read html(String html) {
    Document document = Jsoup.parse(html);
    List<String> structure = new ArrayList<>();
    for (Element element : document.getAllElements()) {
      // How many lines there are is a value's own affair; what may be in them is not.
      if (!element.normalName().equals("br")) {
        structure.add(
            element.parents().size() + " " + element.normalName() + " " + element.attributes());
      }
    }
    document.select("br").forEach(br -> br.after("\n"));
    return new Read(structure, plain(document.body().wholeText()));
  }

  static Read markdown(String markdown) {
    Node document =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
    var seen = new Seen();
    seen.walk(document, 0);
    return new Read(seen.structure, plain(seen.text.toString()));
  }

  static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static final class Seen extends AbstractVisitor {
    private final List<String> structure = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void walk(Node node, int depth) {
      switch (node) {
        case Text words -> text.append(words.getLiteral());
        case Code code -> text.append(code.getLiteral());
        case FencedCodeBlock block -> {
          structure.add(depth + " code " + block.getInfo());
          text.append(' ').append(block.getLiteral());
        }
        case SoftLineBreak _, HardLineBreak _ -> text.append('\n');
        case HtmlInline html when html.getLiteral().equals("<br>") -> text.append('\n');
        default -> {
          structure.add(depth + " " + node.getClass().getSimpleName());
          text.append(' ');
        }
      }
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        walk(child, depth + 1);
      }
    }
  }
}
