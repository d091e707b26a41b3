package org.sentinelsetup.app.selftest;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.ui.Appearance;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.FileChoice;
import org.sentinelsetup.ui.FrameTools;
import org.sentinelsetup.ui.Look;
import org.sentinelsetup.ui.Shell;
import org.sentinelsetup.ui.ViewLoader;
import org.sentinelsetup.ui.Views;
import org.sentinelsetup.ui.WindowMenu;
import org.sentinelsetup.ui.start.Offer;
import org.sentinelsetup.ui.start.StartView;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.WizardState;

/** Loads every view with its words, its controls and its style. */
final class ViewsTrial {
  private static final long PATIENCE = 60;

  private ViewsTrial() {}

  static void run() throws Exception {
    var done = new CompletableFuture<@Nullable Void>();
    Runnable load =
        () -> {
          try {
            load();
            done.complete(null);
          } catch (RuntimeException | LinkageError e) {
            done.completeExceptionally(e);
          }
        };
    try {
      Platform.startup(load);
    } catch (IllegalStateException _) {
      // The toolkit runs already.
      Platform.runLater(load);
    }
    done.get(PATIENCE, TimeUnit.SECONDS);
  }

  private static void load() {
    var scene = new Scene(new Group());
    var appearance = new Appearance(scene, Look.USUAL, true);
    var desk =
        new Desk(
            _ -> {}, _ -> {}, _ -> {}, (_, _) -> {}, FileChoice.NOBODY, InstantSource.system());
    for (Views view : Views.values()) {
      scene.setRoot(ViewLoader.load(view, desk).root());
      dress(scene);
    }
    var menu = new WindowMenu(appearance, null, null, "");
    var offer = new Offer(Optional.empty(), List.of("happy"), Optional.empty(), menu);
    scene.setRoot(new StartView(offer, _ -> {}).root());
    dress(scene);
    var shell = new Shell(desk, new FrameTools(appearance, null, () -> {}, ""));
    scene.setRoot(shell.root());
    shell.show(WizardState.start(Environment.AWS, Answers.NONE));
    dress(scene);
  }

  private static void dress(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }
}
