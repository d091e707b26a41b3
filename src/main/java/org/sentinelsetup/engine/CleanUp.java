package org.sentinelsetup.engine;

/** Takes away what was begun, also when the reason to do so is that the person turned away. */
@FunctionalInterface
public interface CleanUp {
  /**
   * Takes it away.
   *
   * @throws InterruptedException when even that was interrupted
   */
  void run() throws InterruptedException;

  /**
   * Runs a clean-up as if nobody had interrupted; the interrupt is not forgotten.
   *
   * @param cleanUp what to run
   * @throws InterruptedException when it was interrupted once more
   */
  static void despiteInterrupt(CleanUp cleanUp) throws InterruptedException {
    boolean interrupted = Thread.interrupted();
    try {
      cleanUp.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
