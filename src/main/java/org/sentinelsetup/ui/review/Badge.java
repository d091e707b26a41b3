package org.sentinelsetup.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Finding.Level;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/**
 * A few characters beside a tab's name that say what to expect there.
 *
 * @param words what it says
 * @param style how it looks
 */
record Badge(String words, String style) {
  private static final String QUIET = "badge-quiet";

  /** The worst of the findings, counted. */
  static Badge of(List<Finding> findings) {
    long blockers = count(findings, Level.BLOCKER);
    long warnings = count(findings, Level.WARNING);
    if (blockers > 0) {
      return new Badge(Words.say(Text.of("ui.review.blockers", blockers)), "badge-danger");
    }
    return warnings > 0
        ? new Badge(Words.say(Text.of("ui.review.warnings", warnings)), "badge-warning")
        : new Badge(Words.say(Text.of("ui.review.all-good")), QUIET);
  }

  /** How many resources come, change and go. */
  static Badge resources(List<ResourceChange> resources) {
    long added = count(resources, "Add");
    long removed = count(resources, "Remove");
    return signs(added, resources.size() - added - removed, removed);
  }

  /** How many lines come and go. */
  static Badge lines(List<DiffLine> lines) {
    long added = lines.stream().filter(DiffLine.Added.class::isInstance).count();
    long removed = lines.stream().filter(DiffLine.Removed.class::isInstance).count();
    return signs(added, 0, removed);
  }

  /** Shows it beside a tab's name, and names it to a screen reader. */
  void put(Tab tab) {
    var label = new Label(words);
    label.getStyleClass().addAll("badge", style);
    tab.setGraphic(label);
    tab.setTooltip(new Tooltip(tab.getText() + ", " + words));
  }

  private static Badge signs(long added, long changed, long removed) {
    String signs =
        Stream.of(sign("+", added), sign("~", changed), sign("\u2212", removed))
            .filter(sign -> !sign.isEmpty())
            .collect(Collectors.joining(" "));
    return new Badge(signs.isEmpty() ? Words.say(Text.of("ui.review.no-change")) : signs, QUIET);
  }

  private static String sign(String sign, long count) {
    return count == 0 ? "" : sign + count;
  }

  private static long count(List<ResourceChange> resources, String action) {
    return resources.stream().filter(change -> change.action().equals(action)).count();
  }

  private static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
