package org.sentinelsetup.ui.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that lead from change to change. They are heard from anywhere in the window, as somebody
 * who just came to a tab has the focus on its name; of several comparisons, the one with the focus
 * hears them, else the first in sight.
 */
final class DiffKeys {
  private final Node view;
  private final Runnable previous;
  private final Runnable next;

  private DiffKeys(Node view, Runnable previous, Runnable next) {
    this.view = view;
    this.previous = previous;
    this.next = next;
  }

  static void on(Node view, Runnable previous, Runnable next) {
    var keys = new DiffKeys(view, previous, next);
    EventHandler<KeyEvent> fromElsewhere = keys::heardElsewhere;
    view.addEventHandler(KeyEvent.KEY_PRESSED, keys::heard);
    view.sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, fromElsewhere);
              }
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, fromElsewhere);
              }
            });
  }

  /** All handlers of a window hear an event, even when one of them has taken it. */
  private void heardElsewhere(KeyEvent event) {
    if (!event.isConsumed() && seen()) {
      heard(event);
    }
  }

  private void heard(KeyEvent event) {
    if (event.getCode() != KeyCode.F7
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()) {
      return;
    }
    if (event.isShiftDown()) {
      previous.run();
    } else {
      next.run();
    }
    event.consume();
  }

  private boolean seen() {
    for (Node at = view; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
