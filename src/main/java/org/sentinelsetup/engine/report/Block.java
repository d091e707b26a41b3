package org.sentinelsetup.engine.report;

import java.util.List;
import org.sentinelsetup.model.Text;

/** A part of a section. */
public sealed interface Block {
  /**
   * A heading below that of the section.
   *
   * @param words what it says
   */
  record Heading(Text words) implements Block {}

  /**
   * A paragraph.
   *
   * @param what what it says
   */
  record Paragraph(Piece what) implements Block {}

  /**
   * Values with their names.
   *
   * @param facts in order
   */
  record Facts(List<Fact> facts) implements Block {
    /** Keeps the list unchangeable. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A value with its name.
   *
   * @param name its name
   * @param value the value
   */
  record Fact(Text name, Cell value) {}

  /**
   * A table.
   *
   * @param caption what it shows
   * @param headings one a column
   * @param rows as many cells each
   */
  record Table(Text caption, List<Text> headings, List<List<Cell>> rows) implements Block {
    /** Keeps the lists unchangeable, and every row as wide as the headings. */
    public Table {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
      int width = headings.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("a row that is not " + width + " wide");
      }
    }
  }

  /**
   * Several lines as they are.
   *
   * @param caption what they are
   * @param text the lines
   * @param kind what is written in them
   */
  record Code(Text caption, Text text, Kind kind) implements Block {}

  /** What is written in lines of code. */
  enum Kind {
    /** Anything. */
    TEXT,
    /** JSON. */
    JSON,
    /** Commands for a POSIX shell. */
    SHELL,
    /** A unified patch. */
    DIFF
  }

  /**
   * A list without an order.
   *
   * @param items what is listed
   */
  record Bullets(List<Cell> items) implements Block {
    /** Keeps the list unchangeable. */
    public Bullets {
      items = List.copyOf(items);
    }
  }
}
