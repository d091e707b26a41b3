package org.sentinelsetup.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/**
 * A list to choose one thing from, narrowed down by typing. Arrows only move; a click or Enter
 * chooses; the system's copy keys copy what the row stands for.
 */
public final class ChoiceList extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Label label = new Label();
  private final TextField filter = new TextField();
  private final ObservableList<Row> all = FXCollections.observableArrayList();
  private final FilteredList<Row> shown = new FilteredList<>(all);
  private final ListView<Row> list = new ListView<>(shown);
  private final Label none = new Label();
  private final Label count = new Label();
  private final Hyperlink more = new Hyperlink(Words.say(Text.of("ui.choice.more")));
  private Consumer<String> chosen = _ -> {};
  private Text why = Text.of("ui.choice.empty");
  private @Nullable String choice;
  private boolean complete = true;
  private boolean coming;

  /**
   * Something to choose.
   *
   * @param id tells it from the others
   * @param title what it is called
   * @param detail what else helps to recognise it
   */
  public record Row(String id, String title, String detail) {
    private static final Comparator<Row> BY_TITLE =
        Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Row::id);

    boolean matches(String part) {
      return (title + " " + detail).toLowerCase(Locale.ROOT).contains(part);
    }
  }

  /** An empty list. */
  public ChoiceList() {
    getStyleClass().add("choice-list");
    label.getStyleClass().add("field-label");
    label.setLabelFor(list);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    count.setMinWidth(USE_PREF_SIZE);
    more.setMinWidth(USE_PREF_SIZE);
    none.getStyleClass().add("caption");
    none.setWrapText(true);
    filter.setPromptText(Words.say(Text.of("ui.choice.filter")));
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new ChoiceCell(this::choose, row -> row.id().equals(choice)));
    VBox.setVgrow(list, Priority.ALWAYS);
    count.getStyleClass().add("caption");
    more.getStyleClass().add("caption");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var header = new HBox(label, gap, count, more);
    header.getStyleClass().add("choice-header");
    getChildren().addAll(header, filter, list);
    Presence.of(more, false);
    filter.textProperty().subscribe(this::narrow);
    filter.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInFilter);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
  }

  /**
   * Shows what there is to choose, sorted by title, keeping filter, place and focus.
   *
   * @param rows as many as have come
   * @param now the id of the chosen one, null when none is
   * @param open whether it may still be chosen
   */
  public void show(List<Row> rows, @Nullable String now, boolean open) {
    List<Row> sorted = rows.stream().sorted(Row.BY_TITLE).toList();
    boolean other = !sorted.equals(all);
    boolean chosenAnew = !Objects.equals(now, choice);
    if (other) {
      Row at = list.getSelectionModel().getSelectedItem();
      all.setAll(sorted);
      select(at == null ? now : at.id());
      say();
    }
    if (other || chosenAnew) {
      choice = now;
      list.refresh();
    }
    if (chosenAnew) {
      select(now);
    }
    list.setDisable(!open);
    filter.setDisable(!open);
  }

  /** Never one that the filter hides: Enter would choose what nobody sees. */
  private void select(@Nullable String id) {
    shown.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .ifPresent(row -> list.getSelectionModel().select(row));
  }

  /**
   * Says how many there are, and whether these are all: a short list is never shown as the whole.
   *
   * @param all whether everything has come
   * @param now whether more is on its way
   */
  public void counts(boolean all, boolean now) {
    complete = all;
    coming = now;
    say();
  }

  /**
   * What lists the rest where a list stopped half-way.
   *
   * @param whom is told that the person wants it
   */
  public void onMore(Runnable whom) {
    more.setOnAction(_ -> whom.run());
  }

  /**
   * Says why there is nothing to choose from, while there is nothing.
   *
   * @param now why
   */
  public void whenEmpty(Text now) {
    why = now;
    say();
  }

  /**
   * Whom to tell what is chosen.
   *
   * @param whom is given the id
   */
  public void onChosen(Consumer<String> whom) {
    chosen = whom;
  }

  /** Leads the person here. */
  public void ask() {
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
    list.requestFocus();
  }

  private void choose(Row row) {
    chosen.accept(row.id());
  }

  private void narrow(String text) {
    String part = text.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(part.isEmpty() ? null : row -> row.matches(part));
    say();
  }

  private void say() {
    boolean nothing = all.isEmpty() && !complete && !coming;
    Presence.of(count, !nothing);
    Presence.of(more, !complete && !coming && !nothing && !list.isDisabled());
    count.setText(Words.say(counted()));
    none.setText(
        Words.say(all.isEmpty() ? why : Text.of("ui.choice.no-match", filter.getText().strip())));
  }

  private Text counted() {
    if (coming) {
      return Text.of("ui.choice.coming", all.size());
    }
    if (!complete) {
      return Text.of("ui.choice.part", all.size());
    }
    return shown.size() == all.size()
        ? Text.of("ui.choice.counted", all.size())
        : Text.of("ui.choice.counted-of", shown.size(), all.size());
  }

  private void pressedInFilter(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      ask();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !filter.getText().isBlank()) {
      enter();
      event.consume();
    }
  }

  /** Chooses the only one left; never lets Enter leave the page while the person is searching. */
  private void enter() {
    if (shown.size() == 1) {
      choose(shown.getFirst());
    } else if (!shown.isEmpty()) {
      ask();
    }
  }

  private void pressedInList(KeyEvent event) {
    Row row = list.getSelectionModel().getSelectedItem();
    if (COPY.match(event) && row != null) {
      CopyButton.put(row.id());
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && row != null) {
      choose(row);
      event.consume();
    }
  }

  /**
   * The name of the list.
   *
   * @return the label
   */
  public String getLabel() {
    return label.getText();
  }

  /**
   * Names the list.
   *
   * @param text the label
   */
  public void setLabel(String text) {
    label.setText(text);
    list.setAccessibleText(text);
    filter.setAccessibleText(Words.say(Text.of("ui.choice.filter-name", text)));
  }
}
