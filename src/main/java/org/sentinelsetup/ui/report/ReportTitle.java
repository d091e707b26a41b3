package org.sentinelsetup.ui.report;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.Reporting;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * A page's title. Beside it a report can be saved; below it stands where the last one is, or why
 * there is none.
 */
public final class ReportTitle extends VBox {
  private final Label title = new Label();
  private final MenuButton menu = new MenuButton(Words.say(Text.of("ui.report.save")));
  private final SelectableText said = new SelectableText("caption");
  private String name = "report";

  /** A title beside which nothing is offered yet. */
  public ReportTitle() {
    getStyleClass().add("report-title");
    title.getStyleClass().add("page-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    menu.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(title, menu);
    row.getStyleClass().add("report-title-row");
    getChildren().addAll(row, said);
    Presence.of(menu, false);
    Presence.of(said, false);
  }

  /**
   * Names the page; for FXML.
   *
   * @param words the title
   */
  public void setTitle(String words) {
    title.setText(words);
  }

  /**
   * The page's name.
   *
   * @return the title
   */
  public String getTitle() {
    return title.getText();
  }

  /**
   * Leads to the person's files and to the wizard.
   *
   * @param desk what the page may reach
   */
  public void lead(Desk desk) {
    menu.getItems()
        .setAll(item(desk, "ui.report.html", ".html"), item(desk, "ui.report.md", ".md"));
  }

  /**
   * Shows a state; offers a report only when there is something to report.
   *
   * @param state the wizard's state
   */
  public void show(WizardState state) {
    Reporting report = state.report();
    Presence.of(menu, state.reportable());
    menu.setDisable(report.saving());
    name = name(state);
    @Nullable Problem problem = report.problem();
    String words =
        problem != null
            ? Words.say(Text.of("ui.report.unsaved", problem.title(), problem.cause()))
            : report.saved() == null ? "" : Words.say(Text.of("ui.report.saved", report.saved()));
    said.show(words);
    said.getStyleClass().remove("warning-text");
    if (problem != null) {
      said.getStyleClass().add("warning-text");
    }
    Presence.of(said, state.reportable() && !words.isEmpty());
  }

  private static String name(WizardState state) {
    return state
        .undo()
        .connection()
        .map(connection -> connection.name())
        .orElse(state.sentinel().suffix())
        .replaceAll("[^A-Za-z0-9-]", "");
  }

  private MenuItem item(Desk desk, String key, String ending) {
    var item = new MenuItem(Words.say(Text.of(key)));
    item.setOnAction(
        _ ->
            desk.files()
                .save(name + "-report" + ending)
                .ifPresent(
                    file -> desk.send().accept(new WizardEvent.SaveReport(file.toString()))));
    return item;
  }
}
