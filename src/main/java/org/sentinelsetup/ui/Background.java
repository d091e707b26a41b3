package org.sentinelsetup.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.wizard.WizardState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one bridge between threads. */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private Background() {}

  /**
   * Shows a wizard's states on the FX thread: only the newest, once a pulse, however many come.
   *
   * @param runner the wizard
   * @param show shows a state, on the FX thread
   */
  public static void follow(Runner runner, Consumer<WizardState> show) {
    var newest = new AtomicReference<@Nullable WizardState>();
    Consumer<WizardState> offer =
        state -> {
          if (newest.getAndSet(state) == null) {
            Platform.runLater(
                () -> {
                  WizardState latest = newest.getAndSet(null);
                  if (latest != null) {
                    show.accept(latest);
                  }
                });
          }
        };
    runner.watch(offer);
    offer.accept(runner.state());
  }

  /**
   * Does something once what is there has been laid out, so that one pulse need not do it all.
   *
   * @param scene the scene of a window that is shown
   * @param next what to do, on the FX thread
   */
  public static void afterPulse(Scene scene, Runnable next) {
    var once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(next);
          }
        };
    scene.addPostLayoutPulseListener(once);
  }

  /**
   * Does something away from the FX thread that nothing waits for: opening a browser, say.
   *
   * @param name what it is, for the log
   * @param work what to do
   * @param failed is told of a failure, on the FX thread
   */
  public static void run(String name, Work work, Consumer<Exception> failed) {
    Thread.ofVirtual()
        .name(name)
        .start(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (Exception e) {
                LOG.warn("{} did not succeed", name, e);
                Platform.runLater(() -> failed.accept(e));
              }
            });
  }

  /** Something that may fail. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @throws Exception when it fails
     */
    void run() throws Exception;
  }
}
