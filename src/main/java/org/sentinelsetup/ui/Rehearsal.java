package org.sentinelsetup.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.ui.control.EventTable;

/**
 * Opens every page once where nobody sees it, and looks for something in a full event table. Much
 * of what a first time takes goes into classes that are loaded then, and code that has never run;
 * whoever comes there later need not wait for them. A scene that is in no window may be built on
 * any thread.
 */
public final class Rehearsal {
  private static final Desk NOBODY =
      new Desk(_ -> {}, _ -> {}, _ -> {}, (_, _) -> {}, FileChoice.NOBODY, InstantSource.system());

  private static final int EVENTS = 5_000;

  /** So often that Java compiles what looks for them. */
  private static final List<String> WORDS = List.of("e", "9", "8", "e 7", "", "77", "1", "2", "");

  private Rehearsal() {}

  /** Opens the pages. Not on the FX thread, which it is to spare. */
  public static void run() {
    for (Views view : Views.values()) {
      Scene scene = scene(ViewLoader.load(view, NOBODY).root());
      layOut(scene);
    }
    find();
  }

  private static void find() {
    var table = new EventTable();
    Scene scene = scene(table);
    table.show(IntStream.range(0, EVENTS).mapToObj(Rehearsal::event).toList());
    layOut(scene);
    for (String words : WORDS) {
      table.find(words);
      layOut(scene);
    }
  }

  private static StackEvent event(int number) {
    return new StackEvent(
        String.valueOf(number),
        Instant.EPOCH,
        "Resource" + number,
        null,
        "AWS::SQS::Queue",
        "CREATE_COMPLETE",
        null,
        null,
        null);
  }

  private static Scene scene(Parent root) {
    var scene = new Scene(root);
    scene.getStylesheets().add(Appearance.SHEET);
    return scene;
  }

  private static void layOut(Scene scene) {
    between(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
  }

  /**
   * Does something between two pages: a theme must not change while a page looks up its colours.
   *
   * @param work what to do, on any thread
   */
  static void between(Runnable work) {
    synchronized (Rehearsal.class) {
      work.run();
    }
  }
}
