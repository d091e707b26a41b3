package org.sentinelsetup.ui.control;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** A stack's events: to filter, to follow while they come, and to copy as tab-separated values. */
public final class EventTable extends VBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double TIME = 0.115;
  private static final double RESOURCE = 0.21;
  private static final double TYPE = 0.25;
  private static final double STATUS = 0.23;
  private static final double SCROLL_BAR = 18;
  private static final double LEAST_LETTERS = 48;

  private final ObservableList<StackEvent> all = FXCollections.observableArrayList();
  private final FilteredList<StackEvent> shown = new FilteredList<>(all);
  private final TableView<StackEvent> table = new TableView<>(shown);
  private final EventFilter words = new EventFilter();
  private final Label count = new Label();
  private final TextField filter = new TextField();
  private final CheckBox follow = new CheckBox(Words.say(Text.of("ui.events.follow")));
  private final Following following = new Following(table, follow);
  private final CopyButton copy = new CopyButton(Text.of("ui.copy.copy"), this::tsv);

  /** An empty table. */
  public EventTable() {
    getStyleClass().addAll("card", "event-table");
    var title = new Label(Words.say(Text.of("ui.events.title")));
    title.getStyleClass().add("card-title");
    title.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("badge");
    count.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(filter, Priority.SOMETIMES);
    filter.setPromptText(Words.say(Text.of("ui.choice.filter")));
    filter.setAccessibleText(
        Words.say(Text.of("ui.choice.filter-name", Text.of("ui.events.title"))));
    filter.textProperty().subscribe(this::narrow);
    follow.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    copy.setAccessibleHelp(Words.say(Text.of("ui.events.copy-help")));
    copy.setTooltip(new Tooltip(Words.say(Text.of("ui.events.copy-help"))));
    var header = new HBox(title, count, gap, filter, follow, copy);
    header.getStyleClass().add("card-header");
    build();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(header, table);
    show(List.of());
  }

  /**
   * Shows events. New ones are added to those that are shown, so that place and selection stay.
   *
   * @param events all of them, oldest first
   */
  public void show(List<StackEvent> events) {
    int before = all.size();
    boolean more = events.size() >= before && events.subList(0, before).equals(all);
    if (!more) {
      words.clear();
      words.add(events);
      all.setAll(events);
    } else if (events.size() > before) {
      List<StackEvent> come = events.subList(before, events.size());
      words.add(come);
      all.addAll(come);
    }
    count.setText(String.valueOf(all.size()));
    following.toEnd();
  }

  /**
   * Types into the filter.
   *
   * @param text words that an event has to have
   */
  public void find(String text) {
    filter.setText(text);
  }

  /** The selected events in their order, or all that are shown, with a line of headings. */
  String tsv() {
    List<StackEvent> chosen =
        table.getSelectionModel().getSelectedIndices().stream().sorted().map(shown::get).toList();
    return EventLines.tsv(
        table.getColumns().stream().map(TableColumn::getText).toList(),
        chosen.isEmpty() ? shown : chosen);
  }

  private void build() {
    table.setPlaceholder(new Label(Words.say(Text.of("ui.events.none"))));
    table.setAccessibleText(Words.say(Text.of("ui.events.title")));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    column("ui.events.time", TIME, event -> CLOCK.format(event.time()));
    column("ui.events.resource", RESOURCE, StackEvent::logicalId);
    column("ui.events.type", TYPE, StackEvent::type);
    column("ui.events.status", STATUS, StackEvent::status);
    column(
        "ui.events.reason",
        1 - TIME - RESOURCE - TYPE - STATUS,
        event -> Objects.requireNonNullElse(event.reason(), ""));
    table.setRowFactory(_ -> new EventRow());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void column(String key, double part, Function<StackEvent, String> value) {
    var column = new TableColumn<StackEvent, String>(Words.say(Text.of(key)));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setCellFactory(_ -> new WrappedCell());
    table.widthProperty().subscribe(_ -> widen(column, part));
    filter.fontProperty().subscribe(_ -> widen(column, part));
    table.getColumns().add(column);
  }

  /** A share of the room, but never less than the texts need: then the table scrolls sideways. */
  private void widen(TableColumn<StackEvent, String> column, double part) {
    column.setPrefWidth(
        part * Math.max(table.getWidth() - SCROLL_BAR, filter.getFont().getSize() * LEAST_LETTERS));
  }

  private void narrow(String text) {
    shown.setPredicate(text.isBlank() ? null : words.having(text));
    following.toEnd();
  }

  private void pressed(KeyEvent event) {
    if (COPY.match(event)) {
      copy.fire();
      event.consume();
    }
  }

  private static final class EventRow extends TableRow<StackEvent> {
    @Override
    protected void updateItem(@Nullable StackEvent event, boolean empty) {
      super.updateItem(event, empty);
      pseudoClassStateChanged(FAILED, event != null && event.status().endsWith("_FAILED"));
    }
  }
}
