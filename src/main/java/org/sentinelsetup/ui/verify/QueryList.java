package org.sentinelsetup.ui.verify;

import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.SentinelQueries;
import org.sentinelsetup.model.LogQuery;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.QueryGroup;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyField;
import org.sentinelsetup.ui.control.SelectableText;

/** The queries to run in the workspace, by what they answer; only the first group is open. */
public final class QueryList extends VBox {
  private @Nullable LogType shown;

  /** No queries yet. */
  public QueryList() {
    getStyleClass().addAll("card-body", "query-list");
  }

  /**
   * Shows the queries of a kind of log.
   *
   * @param type the kind
   */
  public void show(LogType type) {
    if (type != shown) {
      shown = type;
      getChildren().setAll(SentinelQueries.groups(type).stream().map(QueryList::pane).toList());
      ((TitledPane) getChildren().getFirst()).setExpanded(true);
    }
  }

  private static TitledPane pane(QueryGroup group) {
    var content = new VBox();
    content.getStyleClass().add("query-group");
    for (Text note : group.notes()) {
      var words = new SelectableText("query-note");
      words.show(Words.say(note));
      content.getChildren().add(words);
    }
    for (LogQuery query : group.queries()) {
      var field = new CopyField(query.purpose(), "identifier");
      field.show(query.kql());
      content.getChildren().add(field);
    }
    var pane = new TitledPane(Words.say(group.title()), content);
    pane.setId(group.title().key().replace('.', '-'));
    pane.getStyleClass().add("query-pane");
    pane.setAnimated(false);
    pane.setExpanded(false);
    return pane;
  }
}
