package org.sentinelsetup.app.window;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has left is not kept in memory by what goes on. */
class LettingGoTest {
  @TempDir private Path home;

  @Test
  void aWholeSetUpIsGoneWhenThePersonStartsOver() throws Exception {
    try (var window = new PlayedWindow(home)) {
      WeakReference<WizardView> wizard = window.begin();
      window.play();
      window.startOver();
      awaitGone(wizard);
    }
  }

  @Test
  void aClosedWindowIsGoneWithThePageItShowed() {
    WeakReference<Window> window = closed();
    awaitGone(window);
  }

  private WeakReference<Window> closed() {
    try (var window = new PlayedWindow(home)) {
      var _ = window.begin();
      return window.window();
    }
  }

  private static void awaitGone(WeakReference<?> reference) {
    Hand.awaitThat(
        "the end of what nobody needs",
        () -> {
          System.gc();
          return reference.refersTo(null);
        });
  }
}
