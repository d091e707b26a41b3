package org.sentinelsetup.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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

  private static StackEvent event(int number) {
    return new StackEvent(
        "event-" + number,
        Samples.NOW.plusSeconds(number),
        "Resource" + number,
        null,
        "AWS::SQS::Queue",
        number == 3 ? "CREATE_FAILED" : "CREATE_COMPLETE",
        number == 3 ? "Not\tso\nfast" : null,
        null,
        null);
  }

  private static List<StackEvent> events(int count) {
    return IntStream.range(0, count).mapToObj(EventTableTest::event).toList();
  }

  private void show(List<StackEvent> list) {
    Rendering.onFx(
        () -> {
          events.show(list);
          events.getScene().getRoot().applyCss();
          events.getScene().getRoot().layout();
          return null;
        });
  }

  @SuppressWarnings("unchecked")
  private TableView<StackEvent> table() {
    return (TableView<StackEvent>) events.lookup(".table-view");
  }

  private CheckBox follow() {
    return (CheckBox) events.lookup(".check-box");
  }

  private void filter(String words) {
    Rendering.onFx(
        () -> {
          ((TextField) events.lookup(".text-field")).setText(words);
          return null;
        });
  }

  private void press(KeyCode code, boolean shortcut) {
    Rendering.onFx(
        () -> {
          table()
              .fireEvent(
                  new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
          return null;
        });
  }

  private List<TableRow<?>> rows() {
    return Rendering.onFx(
        () ->
            table().lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && !row.isEmpty())
                .toList());
  }

  private boolean lastInSight() {
    return rows().stream()
        .mapToInt(IndexedCell::getIndex)
        .anyMatch(index -> index == table().getItems().size() - 1);
  }

  private void scroll(double delta) {
    Rendering.onFx(
        () -> {
          table()
              .fireEvent(
                  new ScrollEvent(
                      ScrollEvent.SCROLL,
                      0,
                      0,
                      0,
                      0,
                      false,
                      false,
                      false,
                      false,
                      true,
                      false,
                      0,
                      delta,
                      0,
                      delta,
                      ScrollEvent.HorizontalTextScrollUnits.NONE,
                      0,
                      ScrollEvent.VerticalTextScrollUnits.NONE,
                      0,
                      0,
                      null));
          return null;
        });
    Rendering.onFx(() -> null);
  }

  @Test
  void failuresAreBoldAndOthersAreNot() {
    show(events(5));
    List<String> failed =
        Rendering.onFx(
            () ->
                rows().stream()
                    .filter(
                        row ->
                            row.lookupAll(".wrapped-text").stream()
                                .map(node -> (javafx.scene.text.Text) node)
                                .allMatch(text -> text.getFont().getStyle().contains("Bold")))
                    .map(row -> ((StackEvent) row.getItem()).id())
                    .toList());
    assertThat(failed).containsExactly("event-3");
  }

  @Test
  void everyWordOfTheFilterCounts() {
    show(events(20));
    filter(" failed  sqs ");
    assertThat(table().getItems()).extracting(StackEvent::id).containsExactly("event-3");
    filter("");
    assertThat(table().getItems()).hasSize(20);
  }

  @Test
  void allThatIsShownIsCopiedUnlessSomeIsSelected() {
    show(events(6));
    assertThat(Rendering.onFx(events::tsv).lines())
        .hasSize(7)
        .startsWith("UTC\tResource\tType\tStatus\tReason")
        .contains("2026-11-25T14:00:03Z\tResource3\tAWS::SQS::Queue\tCREATE_FAILED\tNot so fast");
    Rendering.onFx(
        () -> {
          table().getSelectionModel().select(4);
          table().getSelectionModel().select(1);
          return null;
        });
    press(KeyCode.C, true);
    String copied = Rendering.onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.lines().skip(1))
        .extracting(line -> line.split("\t")[1])
        .containsExactly("Resource1", "Resource4");
  }

  @Test
  void newEventsAreAddedAndTheSelectionStays() {
    show(events(5));
    Rendering.onFx(
        () -> {
          table().getSelectionModel().select(2);
          return null;
        });
    show(events(9));
    assertThat(table().getItems()).hasSize(9);
    assertThat(table().getSelectionModel().getSelectedItems()).containsExactly(event(2));
    show(events(9).subList(4, 7));
    assertThat(table().getItems()).hasSize(3);
  }

  @Test
  void theEndIsFollowedUntilSomebodyScrollsUp() {
    show(events(100));
    assertThat(lastInSight()).isTrue();
    press(KeyCode.HOME, false);
    assertThat(follow().isSelected()).isFalse();
    Rendering.onFx(
        () -> {
          table().scrollTo(0);
          return null;
        });
    show(events(120));
    assertThat(lastInSight()).isFalse();
    Rendering.onFx(
        () -> {
          follow().fire();
          return null;
        });
    show(events(121));
    assertThat(lastInSight()).isTrue();
  }

  @Test
  void scrollingUpStopsFollowingAndReachingTheEndResumesIt() {
    show(events(100));
    scroll(40);
    assertThat(follow().isSelected()).isFalse();
    Rendering.onFx(
        () -> {
          table().scrollTo(50);
          return null;
        });
    show(events(100));
    scroll(-1);
    assertThat(follow().isSelected()).as("in the middle").isFalse();
    Rendering.onFx(
        () -> {
          table().scrollTo(99);
          return null;
        });
    show(events(100));
    scroll(-1);
    assertThat(follow().isSelected()).as("at the end").isTrue();
  }

  @Test
  void aThousandEventsComingOneByOneStayQuick() {
    var list = new ArrayList<>(events(MANY));
    show(list);
    assertThat(table().lookupAll(".table-row-cell")).hasSizeLessThan(80);
    long before = System.nanoTime();
    for (int more = 0; more < 20; more++) {
      list.add(event(MANY + more));
      show(list);
    }
    Duration each = Duration.ofNanos((System.nanoTime() - before) / 20);
    System.out.println("an event more among a thousand: " + each.toNanos() / 1000 + " us");
    assertThat(each).isLessThan(Duration.ofMillis(250));
    assertThat(lastInSight()).isTrue();
  }
}
