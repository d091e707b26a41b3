package org.sentinelsetup.app.window;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.sentinelsetup.ui.Rendering;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and eyes of somebody at the window: waits until a thing is there, then clicks it. */
final class Hand {
  private static final long PATIENCE = 60;

  private final Stage stage;
  private final FxRobot robot = new FxRobot();

  Hand(Stage stage) {
    this.stage = stage;
    robot.targetWindow(stage);
  }

  /** Clicks the first node of a selector that can be pressed. */
  void click(String selector) {
    click(await(selector, node -> !node.isDisabled()));
  }

  private void click(Node node) {
    robot.interact(node::requestFocus);
    robot.clickOn(node, MouseButton.PRIMARY);
    away();
  }

  /** Presses a key. */
  void press(KeyCode key) {
    robot.press(key).release(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Clicks the cell of a list that reads so. */
  void choose(String list, String accessibleText) {
    await(list, node -> node instanceof ListView<?> view && !view.getItems().isEmpty());
    click(
        await(
            list + " .list-cell",
            cell ->
                cell.getAccessibleText() != null
                    && cell.getAccessibleText().startsWith(accessibleText)));
  }

  /** Goes to the last row of a list by keyboard, sees it, and comes back to the first. */
  void scroll(String list) {
    ListView<?> view = (ListView<?>) await(list, ListView.class::isInstance);
    robot.interact(view::requestFocus);
    press(KeyCode.END);
    awaitThat("the last row of " + list, () -> sees(view, view.getItems().size() - 1));
    press(KeyCode.HOME);
    awaitThat("the first row of " + list, () -> sees(view, 0));
  }

  private static boolean sees(ListView<?> view, int row) {
    Bounds seen = view.localToScene(view.getLayoutBounds());
    return view.lookupAll(".list-cell").stream()
        .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == row)
        .map(cell -> cell.localToScene(cell.getLayoutBounds()))
        .anyMatch(
            cell ->
                cell.getHeight() > 0
                    && cell.getMinY() >= seen.getMinY() - 1
                    && cell.getMaxY() <= seen.getMaxY() + 1);
  }

  /** Waits for a button to read so. */
  void awaitText(String selector, String text) {
    await(
        selector,
        node ->
            node instanceof ButtonBase button
                && button.getText().startsWith(text)
                && !button.isDisabled());
  }

  /** Waits for a node. */
  Node await(String selector, Predicate<Node> fits) {
    try {
      awaitThat(selector, () -> find(selector, fits).isPresent());
    } catch (AssertionError e) {
      throw new AssertionError("never seen: " + selector, e);
    }
    return find(selector, fits).orElseThrow();
  }

  /** Waits for something that is looked at on the FX thread. */
  static void awaitThat(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> Rendering.onFx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("never came: " + what, e);
    }
  }

  private Optional<Node> find(String selector, Predicate<Node> fits) {
    return Rendering.onFx(
        () ->
            stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(Hand::seen)
                .filter(fits)
                .findFirst());
  }

  private static boolean seen(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Nothing is hovered over in a picture. */
  private void away() {
    robot.moveTo(stage.getX() + 1, stage.getY() + stage.getHeight() - 2);
  }
}
