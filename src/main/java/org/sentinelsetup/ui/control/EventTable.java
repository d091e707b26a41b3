package org.sentinelsetup.ui.control;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
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
  private final Label count = new Label();
  private final TextField filter = new TextField();
  private final CheckBox follow = new CheckBox(Words.say(Text.of("ui.events.follow")));

  /** An empty table. */
  public EventTable() {
    getStyleClass().addAll("card", "event-table");
    var title = new Label(Words.say(Text.of("ui.events.title")));
    title.getStyleClass().add("card-title");
    count.getStyleClass().add("badge");
    filter.setPromptText(Words.say(Text.of("ui.choice.filter")));
    filter.setAccessibleText(
        Words.say(Text.of("ui.choice.filter-name", Text.of("ui.events.title"))));
    filter.textProperty().subscribe(this::narrow);
    follow.setSelected(true);
    follow.setMinWidth(USE_PREF_SIZE);
    follow.selectedProperty().subscribe(this::toEnd);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var copy = new CopyButton(Text.of("ui.copy.copy"), this::tsv);
    copy.setAccessibleHelp(Words.say(Text.of("ui.events.copy-help")));
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
    boolean more =
        events.size() >= before && (before == 0 || events.get(before - 1).equals(all.getLast()));
    if (!more) {
      all.setAll(events);
    } else if (events.size() > before) {
      all.addAll(events.subList(before, events.size()));
    }
    count.setText(String.valueOf(all.size()));
    toEnd();
  }

  /** The selected events, or all that are shown, with a line of headings. */
  String tsv() {
    List<StackEvent> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    return Stream.concat(
            Stream.of(
                String.join("\t", table.getColumns().stream().map(TableColumn::getText).toList())),
            (chosen.isEmpty() ? shown : chosen).stream().map(EventTable::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(StackEvent event) {
    return String.join(
        "\t",
        Stream.of(
                event.time().toString(),
                event.logicalId(),
                event.type(),
                event.status(),
                Objects.requireNonNullElse(event.reason(), ""))
            .map(value -> value.replaceAll("[\t\r\n]+", " "))
            .toList());
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
    table.addEventFilter(ScrollEvent.SCROLL, event -> leave(event.getDeltaY() > 0));
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> leave(isOnScrollBar(event)));
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
    String part = text.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(
        part.isEmpty() ? null : event -> line(event).toLowerCase(Locale.ROOT).contains(part));
    toEnd();
  }

  private void pressed(KeyEvent event) {
    if (COPY.match(event)) {
      CopyButton.put(tsv());
      event.consume();
    }
    switch (event.getCode()) {
      case UP, PAGE_UP, HOME -> follow.setSelected(false);
      case END -> follow.setSelected(true);
      default -> {}
    }
  }

  /** Whoever scrolls wants to read, and is not carried on. */
  private void leave(boolean scrolled) {
    if (scrolled) {
      follow.setSelected(false);
    }
  }

  private static boolean isOnScrollBar(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof ScrollBar)) {
      node = node.getParent();
    }
    return node != null;
  }

  private void toEnd() {
    if (follow.isSelected() && !shown.isEmpty()) {
      table.scrollTo(shown.size() - 1);
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
