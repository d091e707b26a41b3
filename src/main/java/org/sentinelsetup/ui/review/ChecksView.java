package org.sentinelsetup.ui.review;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Finding;

/** What the checks found, the worst first. */
public final class ChecksView extends ScrollPane {
  private final VBox rows = new VBox();
  private List<Finding> shown = List.of();

  /** Without any finding. */
  public ChecksView() {
    getStyleClass().add("content");
    rows.getStyleClass().addAll("card", "findings");
    var holder = new VBox(rows);
    holder.getStyleClass().add("review-tab");
    setContent(holder);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /**
   * Shows findings.
   *
   * @param findings in any order
   * @param again makes a check again, null when it is too late for that
   * @param remove asks before a failed stack is deleted, null when it is too late for that
   */
  public void show(
      List<Finding> findings,
      @Nullable Consumer<Check> again,
      @Nullable Consumer<FailedStack> remove) {
    if (findings.equals(shown)) {
      return;
    }
    shown = findings;
    rows.getChildren()
        .setAll(
            findings.stream()
                .sorted(Comparator.comparing(Finding::level).reversed())
                .map(finding -> new FindingRow(finding, again, remove))
                .toList());
    setVvalue(0);
  }

  /** Leads the person to the worst finding. */
  public void ask() {
    if (!rows.getChildren().isEmpty() && rows.getChildren().getFirst() instanceof FindingRow row) {
      row.ask();
    }
  }
}
