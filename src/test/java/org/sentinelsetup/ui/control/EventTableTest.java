package org.sentinelsetup.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.ui.Rendering;

class EventTableTest {
  private static final int MANY = 1000;
  private static final int OFTEN = 200;

  private Rendering window;
  private EventTable events;

  @BeforeEach
  void open() {
    window = Rendering.open(false);
    events = Rendering.onFx(EventTable::new);
    window.put(events);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private static StackEvent event(int number, String status, String reason) {
    return new StackEvent(
        "event-" + number,
        Samples.NOW.plusSeconds(number),
        "Resource" + number,
        null,
        "AWS::SQS::Queue",
        status,
        reason,
        null,
        null);
  }

  private static List<StackEvent> many(int count) {
    return IntStream.range(0, count).mapToObj(one -> event(one, "CREATE_COMPLETE", null)).toList();
  }

  private static void fx(Runnable work) {
    Callable<Boolean> call =
        () -> {
          work.run();
          return true;
        };
    Rendering.onFx(call);
  }

  private void show(List<StackEvent> now) {
    fx(() -> events.show(now));
    window.settle();
  }

  @SuppressWarnings("unchecked")
  private TableView<StackEvent> table() {
    return (TableView<StackEvent>) events.lookup(".table-view");
  }

  private CheckBox follow() {
    return (CheckBox) events.lookup(".check-box");
  }

  private TextField filter() {
    return (TextField) events.lookup(".text-field");
  }

  private boolean isLastSeen() {
    int last = table().getItems().size() - 1;
    return Rendering.onFx(
        () ->
            table().lookupAll(".table-row-cell").stream()
                .anyMatch(
                    row ->
                        row instanceof TableRow<?> one
                            && !one.isEmpty()
                            && one.getIndex() == last));
  }

  private void press(KeyCode key) {
    fx(
        () ->
            Event.fireEvent(
                table(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    window.settle();
  }

  private void wheel(double up) {
    fx(
        () ->
            Event.fireEvent(
                table(),
                new ScrollEvent(
                    ScrollEvent.SCROLL,
                    1,
                    1,
                    1,
                    1,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    up,
                    0,
                    up,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null)));
  }

  @Test
  void whatIsShownIsAppendedAndTheSelectionStays() {
    show(many(3));
    fx(() -> table().getSelectionModel().select(1));
    List<StackEvent> items = table().getItems();
    show(many(5));
    assertThat(table().getItems()).isSameAs(items).isEqualTo(many(5));
    assertThat(table().getSelectionModel().getSelectedItems()).containsExactly(many(3).get(1));
    assertThat(((Label) events.lookup(".badge")).getText()).isEqualTo("5");
  }

  @Test
  void anotherRunReplacesTheEvents() {
    show(many(3));
    List<StackEvent> other = List.of(event(9, "CREATE_FAILED", "denied"));
    show(other);
    assertThat(table().getItems()).isEqualTo(other);
  }

  @Test
  void aThousandEventsShownOverAndOverChangeNothing() {
    show(many(MANY));
    List<StackEvent> items = table().getItems();
    List<Boolean> changes = new ArrayList<>();
    fx(
        () ->
            table()
                .getItems()
                .addListener((ListChangeListener<StackEvent>) _ -> changes.add(true)));
    List<StackEvent> same = many(MANY);
    fx(
        () -> {
          for (int time = 0; time < OFTEN; time++) {
            events.show(same);
          }
        });
    assertThat(table().getItems()).isSameAs(items).hasSize(MANY);
    assertThat(changes).isEmpty();
    List<int[]> added = new ArrayList<>();
    fx(
        () ->
            table()
                .getItems()
                .addListener(
                    (ListChangeListener<StackEvent>)
                        change -> {
                          while (change.next()) {
                            added.add(new int[] {change.getFrom(), change.getRemovedSize()});
                          }
                        }));
    show(many(MANY + 1));
    assertThat(added).containsExactly(new int[] {MANY, 0});
  }

  @Test
  void theEndIsFollowedUntilSomebodyScrollsUp() {
    show(many(MANY));
    assertThat(isLastSeen()).isTrue();
    wheel(-40);
    assertThat(follow().isSelected()).isTrue();
    wheel(40);
    assertThat(follow().isSelected()).isFalse();
    fx(() -> table().scrollTo(0));
    show(many(MANY + 1));
    assertThat(isLastSeen()).isFalse();
  }

  @Test
  void theCheckBoxLeadsBackToTheEnd() {
    show(many(MANY));
    press(KeyCode.PAGE_UP);
    assertThat(follow().isSelected()).isFalse();
    fx(() -> table().scrollTo(0));
    window.settle();
    assertThat(isLastSeen()).isFalse();
    fx(() -> follow().fire());
    window.settle();
    assertThat(isLastSeen()).isTrue();
  }

  @Test
  void endLeadsBackToTheEnd() {
    show(many(MANY));
    press(KeyCode.HOME);
    assertThat(follow().isSelected()).isFalse();
    press(KeyCode.END);
    assertThat(follow().isSelected()).isTrue();
    show(many(MANY + 1));
    assertThat(isLastSeen()).isTrue();
  }

  @Test
  void theFilterLooksIntoEveryColumn() {
    show(
        List.of(
            event(1, "CREATE_COMPLETE", null), event(2, "CREATE_FAILED", "Not authorized here")));
    for (String part : List.of("AUTHORIZED", "failed", "resource2", "14:00:02")) {
      fx(() -> filter().setText(part));
      assertThat(table().getItems()).as(part).extracting(StackEvent::id).containsExactly("event-2");
    }
    fx(() -> filter().setText(" "));
    assertThat(table().getItems()).hasSize(2);
  }

  @Test
  void copiedAreAHeadingAndWhatIsShownOrSelectedWithoutTabsInside() {
    show(
        List.of(event(1, "CREATE_COMPLETE", null), event(2, "CREATE_FAILED", "one\ttwo\r\nthree")));
    assertThat(Rendering.onFx(events::tsv))
        .isEqualTo(
            """
            UTC\tResource\tType\tStatus\tReason
            2026-11-25T14:00:01Z\tResource1\tAWS::SQS::Queue\tCREATE_COMPLETE\t
            2026-11-25T14:00:02Z\tResource2\tAWS::SQS::Queue\tCREATE_FAILED\tone two three
            """);
    fx(() -> table().getSelectionModel().select(1));
    assertThat(Rendering.onFx(events::tsv).lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("Resource2");
    fx(() -> table().getSelectionModel().clearSelection());
    fx(() -> filter().setText("resource1"));
    assertThat(Rendering.onFx(events::tsv).lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("Resource1");
  }

  @Test
  void aFailureStandsOutAndOthersDoNot() {
    show(List.of(event(1, "CREATE_COMPLETE", null), event(2, "CREATE_FAILED", "denied")));
    PseudoClass failed = PseudoClass.getPseudoClass("failed");
    List<Boolean> marked =
        Rendering.onFx(
            () ->
                table().lookupAll(".table-row-cell").stream()
                    .map(Node.class::cast)
                    .filter(row -> row instanceof TableRow<?> one && !one.isEmpty())
                    .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                    .map(row -> row.getPseudoClassStates().contains(failed))
                    .toList());
    assertThat(marked).containsExactly(false, true);
  }
}
