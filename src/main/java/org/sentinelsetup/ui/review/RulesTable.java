package org.sentinelsetup.ui.review;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.sentinelsetup.engine.notification.OverlapTable;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;

/** The rules of others in a bucket, and what keeps each apart from ours. */
final class RulesTable extends GridPane {
  private static final int[] SHARES = {20, 28, 28, 24};

  RulesTable() {
    getStyleClass().addAll("card", "rules");
    for (int share : SHARES) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    setMinHeight(USE_PREF_SIZE);
  }

  /** Shows them; without any it takes no room. */
  void show(List<OverlapTable.Row> rows) {
    getChildren().clear();
    Presence.of(this, !rows.isEmpty());
    add(0, "rules-head", "ui.rules.rule", "ui.rules.tells", "ui.rules.objects", "ui.rules.ours");
    for (int i = 0; i < rows.size(); i++) {
      OverlapTable.Row row = rows.get(i);
      addRow(
          i + 1,
          label(row.name(), "rules-cell"),
          label(Text.of("ui.rules.account", row.destination(), row.account()), "rules-cell"),
          label(Text.of("ui.rules.keys", row.keys(), row.events()), "rules-cell"),
          label(row.verdict(), row.overlaps() ? "rules-overlap" : "rules-cell"));
    }
  }

  private void add(int row, String style, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      add(label(new Text(keys[i], List.of()), style), i, row);
    }
  }

  private static Label label(Text text, String style) {
    var label = new Label(Words.say(text));
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }
}
