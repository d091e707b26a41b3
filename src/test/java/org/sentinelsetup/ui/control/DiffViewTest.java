package org.sentinelsetup.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.LineDiff;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.ui.look.Contrast;

class DiffViewTest {
  private static final String UNSEEN = "\u27e8U+202E\u27e9";
  private static final int MANY = 60;
  private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  private Rendering window;
  private DiffView view;

  private void open(boolean dark, List<DiffLine> lines) {
    window = Rendering.open(dark);
    view = Rendering.onFx(DiffView::new);
    window.put(view);
    Rendering.onFx(
        () -> {
          view.show("arn:aws:kms:eu-west-1:111122223333:key/1", lines, () -> "patch");
          return null;
        });
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  /** Three changes: a word, a line that comes, a line that goes. */
  private static List<DiffLine> three() {
    List<String> before = new ArrayList<>();
    IntStream.range(0, MANY)
        .forEach(i -> before.add("      \"Line\": \"of the policy " + i + "\","));
    List<String> after = new ArrayList<>(before);
    before.set(2, "      \"Action\": \"kms:Encrypt\",");
    after.set(2, "      \"Action\": \"kms:De\u202ecrypt\",");
    after.remove(50);
    after.add(
        20,
        "      \"AWS\": \"arn:aws:iam::111122223333:role/a-name-as-long-as-names-of-roles-are"
            + "-in-accounts-that-somebody-has-set-up-with-a-tool-of-many-words\",");
    return LineDiff.of(before, after);
  }

  private ListView<?> list() {
    return window.find(".diff-lines", ListView.class);
  }

  private List<String> texts(Node below) {
    return Rendering.onFx(
        () ->
            below.lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList());
  }

  private String place() {
    return window.find(".diff-place", Label.class).getText();
  }

  private void press(String style) {
    Rendering.onFx(
        () -> {
          window.find(style, Button.class).fire();
          return null;
        });
    window.settle();
  }

  private void choose(String side) {
    Rendering.onFx(
        () -> {
          window.find(".diff-toggle." + side, ToggleButton.class).fire();
          return null;
        });
    window.settle();
  }

  private void key(KeyCode code, boolean shift, boolean shortcut) {
    Rendering.onFx(
        () -> {
          list()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED,
                      "",
                      "",
                      code,
                      shift,
                      shortcut && !MAC,
                      false,
                      shortcut && MAC));
          return null;
        });
    window.settle();
  }

  @Test
  void beforeAndAfterStandBesideEachOther() throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      open(dark, three());
      assertThat(window.scene().getRoot().lookupAll(".diff-right")).isEmpty();
      choose("right-pill");
      Set<Node> halves = window.scene().getRoot().lookupAll(".diff-right");
      assertThat(halves).hasSizeGreaterThan(15);
      for (Node right : halves) {
        if (right.isVisible()) {
          var left = (DiffHalf) right.getParent().getChildrenUnmodifiable().getFirst();
          assertThat(left.getWidth()).isCloseTo(right.getLayoutX(), within(1.0));
          assertThat(((DiffHalf) right).getHeight()).isEqualTo(left.getHeight());
        }
      }
      assertThat(Rendering.onFx(() -> Contrast.tooLittle(window.scene().getRoot()))).isEmpty();
      assertThat(Rendering.onFx(() -> Clipping.cut(window.scene()))).isEmpty();
      Path folder = Files.createDirectories(Path.of("target/pictures"));
      window.picture(folder.resolve(dark ? "side-by-side-dark.png" : "side-by-side-light.png"));
      choose("right-pill");
      assertThat(window.scene().getRoot().lookupAll(".diff-right"))
          .as("pressed again")
          .isNotEmpty();
      choose("left-pill");
      assertThat(window.scene().getRoot().lookupAll(".diff-right")).isEmpty();
      assertThat(Rendering.onFx(() -> Contrast.tooLittle(window.scene().getRoot()))).isEmpty();
      window.picture(folder.resolve(dark ? "unified-dark.png" : "unified-light.png"));
      if (!dark) {
        window.close();
      }
    }
  }

  @Test
  void theWalkGoesFromChangeToChangeInBothLayouts() {
    open(false, three());
    assertThat(place()).isEqualTo("3 changes");
    press(".diff-next");
    assertThat(place()).isEqualTo("1 of 3");
    assertThat(list().getSelectionModel().getSelectedItem()).isInstanceOf(DiffLine.Removed.class);
    key(KeyCode.F7, false, false);
    assertThat(place()).isEqualTo("2 of 3");
    choose("right-pill");
    assertThat(place()).as("kept in the other layout").isEqualTo("2 of 3");
    key(KeyCode.F7, false, false);
    key(KeyCode.F7, false, false);
    assertThat(place()).as("around").isEqualTo("1 of 3");
    key(KeyCode.F7, true, false);
    assertThat(place()).isEqualTo("3 of 3");
    press(".diff-previous");
    assertThat(place()).isEqualTo("2 of 3");
    assertThat(list().getSelectionModel().getSelectedIndices()).hasSize(1);
  }

  @Test
  void withoutChangesThereIsNowhereToGo() {
    open(false, List.of(new DiffLine.Folded(3)));
    assertThat(place()).isEqualTo("No changes");
    assertThat(window.find(".diff-next", Button.class).isDisabled()).isTrue();
    assertThat(window.find(".diff-previous", Button.class).isDisabled()).isTrue();
    key(KeyCode.F7, false, false);
    assertThat(list().getSelectionModel().isEmpty()).isTrue();
  }

  @Test
  void whatNobodyWouldSeeIsShownAndCopiedAsItIs() {
    open(false, three());
    assertThat(texts(list())).contains(UNSEEN).noneMatch(text -> text.contains("\u202e"));
    assertThat(window.sees(".diff-unseen")).isTrue();
    assertThat(window.find(".diff-unseen", Label.class).getText())
        .isEqualTo("One invisible character is in the lines below, shown as " + UNSEEN + ".");
    assertThat(list().lookupAll(".diff-cell"))
        .anyMatch(cell -> String.valueOf(cell.getAccessibleText()).contains("De" + UNSEEN));
    assertThat(view.text()).contains("De\u202ecrypt").doesNotContain(UNSEEN);
    choose("right-pill");
    press(".diff-next");
    key(KeyCode.C, false, true);
    assertThat(Rendering.onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(
            "-       \"Action\": \"kms:Encrypt\",\n+       \"Action\": \"kms:De\u202ecrypt\",");
  }

  @Test
  void nothingIsSaidOfInvisibleCharactersWhereThereAreNone() {
    open(false, LineDiff.of(List.of("a"), List.of("b")));
    assertThat(window.sees(".diff-unseen")).isFalse();
  }
}
