package org.sentinelsetup.engine.report;

import java.util.List;
import org.sentinelsetup.model.Text;

/**
 * A report, before it is put into words.
 *
 * @param title what it is about
 * @param sections in order
 */
public record Report(Text title, List<Section> sections) {
  /** Keeps the list unchangeable. */
  public Report {
    sections = List.copyOf(sections);
  }

  /**
   * A part with a heading.
   *
   * @param heading its heading
   * @param blocks what is in it
   */
  public record Section(Text heading, List<Block> blocks) {
    /** Keeps the list unchangeable. */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }
}
