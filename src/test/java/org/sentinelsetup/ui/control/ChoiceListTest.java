package org.sentinelsetup.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.control.ChoiceList.Row;

class ChoiceListTest {
  private static final List<Row> ROWS =
      List.of(
          new Row("a", "Archive", "111122223333"),
          new Row("m", "Management", "444455556666"),
          new Row("w", "Web", ""));

  private final List<String> chosen = new ArrayList<>();
  private Rendering window;
  private ChoiceList choices;

  @BeforeEach
  void open() {
    window = Rendering.open(false);
    choices =
        Rendering.onFx(
            () -> {
              var list = new ChoiceList();
              list.setLabel("Accounts");
              list.onChosen(chosen::add);
              return list;
            });
    window.put(choices);
    show(ROWS, null, true);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void show(List<Row> rows, String now, boolean open) {
    Rendering.onFx(
        () -> {
          choices.show(rows, now, open);
          choices.getScene().getRoot().layout();
          return null;
        });
  }

  private TextField filter() {
    return (TextField) choices.lookup(".text-field");
  }

  @SuppressWarnings("unchecked")
  private ListView<Row> list() {
    return (ListView<Row>) choices.lookup(".list-view");
  }

  private void type(String text) {
    Rendering.onFx(
        () -> {
          filter().setText(text);
          return null;
        });
  }

  private void press(Node node, KeyCode key) {
    Rendering.onFx(
        () -> {
          Event.fireEvent(
              node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          return null;
        });
  }

  private void click(String title, MouseButton button) {
    Rendering.onFx(
        () -> {
          Node cell =
              choices.lookupAll(".choice-cell").stream()
                  .filter(node -> node.isVisible() && title.equals(titleOf(node)))
                  .findFirst()
                  .orElseThrow();
          Event.fireEvent(
              cell,
              new MouseEvent(
                  MouseEvent.MOUSE_CLICKED,
                  1,
                  1,
                  1,
                  1,
                  button,
                  1,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  true,
                  false,
                  true,
                  null));
          return null;
        });
  }

  private static String titleOf(Node cell) {
    return cell.lookup(".choice-title") instanceof Label label ? label.getText() : null;
  }

  private String counted(boolean complete, boolean coming) {
    return Rendering.onFx(
        () -> {
          choices.counts(complete, coming);
          return ((Label) choices.lookup(".choice-header .caption")).getText();
        });
  }

  @Test
  void itSaysHowManyThereAreAndNeverTakesAPartForTheWhole() {
    assertThat(counted(true, false)).isEqualTo("3");
    assertThat(counted(false, true)).isEqualTo("3 so far\u2026");
    assertThat(choices.lookup(".choice-header .hyperlink").isVisible()).isFalse();
    assertThat(counted(false, false)).isEqualTo("3, not all");
    assertThat(choices.lookup(".choice-header .hyperlink").isVisible()).isTrue();
    type("web");
    assertThat(counted(true, false)).isEqualTo("1 of 3");
  }

  @Test
  void rowsAreSortedByTitleAndWhatIsSelectedStaysSelectedAsMoreCome() {
    Rendering.onFx(
        () -> {
          list().getSelectionModel().select(ROWS.get(1));
          return null;
        });
    List<Row> more = new ArrayList<>(ROWS);
    more.addFirst(new Row("z", "zoo", ""));
    more.add(new Row("b", "backup", ""));
    show(more, null, true);
    assertThat(list().getItems())
        .extracting(Row::title)
        .containsExactly("Archive", "backup", "Management", "Web", "zoo");
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(ROWS.get(1));
  }

  @Test
  void aClickChoosesAndOtherButtonsDoNot() {
    click("Management", MouseButton.SECONDARY);
    assertThat(chosen).isEmpty();
    click("Management", MouseButton.PRIMARY);
    assertThat(chosen).containsExactly("m");
  }

  @Test
  void arrowsOnlyMoveAndEnterChooses() {
    Rendering.onFx(
        () -> {
          choices.ask();
          return null;
        });
    press(list(), KeyCode.DOWN);
    assertThat(chosen).isEmpty();
    press(list(), KeyCode.ENTER);
    assertThat(chosen).containsExactly("m");
  }

  @Test
  void typingNarrowsByTitleAndDetailWhateverTheCase() {
    type(" mANAGE ");
    assertThat(list().getItems()).containsExactly(ROWS.get(1));
    type("1111");
    assertThat(list().getItems()).containsExactly(ROWS.getFirst());
    press(filter(), KeyCode.ESCAPE);
    assertThat(filter().getText()).isEmpty();
    assertThat(list().getItems()).isEqualTo(ROWS);
  }

  @Test
  void enterInTheFilterChoosesTheOnlyOneLeft() {
    press(filter(), KeyCode.ENTER);
    assertThat(chosen).isEmpty();
    type("web");
    press(filter(), KeyCode.ENTER);
    assertThat(chosen).containsExactly("w");
  }

  @Test
  void downLeadsFromTheFilterIntoTheList() {
    type("e");
    press(filter(), KeyCode.DOWN);
    assertThat(window.scene().getFocusOwner()).isSameAs(list());
    press(list(), KeyCode.ENTER);
    assertThat(chosen).containsExactly("a");
  }

  @Test
  void enterNeverChoosesWhatTheFilterHides() {
    type("web");
    show(ROWS, "a", true);
    press(list(), KeyCode.ENTER);
    assertThat(chosen).doesNotContain("a");
  }

  @Test
  void anotherFilterSaysThatNothingMatches() {
    type("zebra");
    assertThat(((Label) list().getPlaceholder()).getText()).contains("zebra");
    type("");
    show(List.of(), null, true);
    assertThat(((Label) list().getPlaceholder()).getText()).isEqualTo("Nothing here yet.");
  }

  @Test
  void theChosenOneIsSelectedAndSaidAndStaysSoWhenOthersCome() {
    show(ROWS, "m", true);
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(ROWS.get(1));
    assertThat(choices.lookupAll(".choice-cell").stream().map(Node::getAccessibleText))
        .contains("Management, 444455556666, chosen")
        .doesNotContain("Archive, 111122223333, chosen");
    show(ROWS.subList(1, ROWS.size()), "m", true);
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(ROWS.get(1));
    assertThat(chosen).isEmpty();
  }

  @Test
  void theSameStateAgainLeavesFilterAndPlaceAlone() {
    type("e");
    press(filter(), KeyCode.DOWN);
    press(list(), KeyCode.DOWN);
    Row place = list().getSelectionModel().getSelectedItem();
    show(ROWS, null, true);
    assertThat(filter().getText()).isEqualTo("e");
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(place);
  }

  @Test
  void whatIsClosedCannotBeChosen() {
    show(ROWS, "a", false);
    assertThat(list().isDisabled()).isTrue();
    assertThat(filter().isDisabled()).isTrue();
  }

  @Test
  void listAndFilterHaveNames() {
    assertThat(list().getAccessibleText()).isEqualTo("Accounts");
    assertThat(filter().getAccessibleText()).isEqualTo("Filter: Accounts");
  }
}
