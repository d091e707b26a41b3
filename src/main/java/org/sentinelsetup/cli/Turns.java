package org.sentinelsetup.cli;

/**
 * Lets the demo's time stand still while the person of the demo is thinking, so that an instant
 * demo is the same on a slow machine as on a fast one.
 */
public final class Turns {
  private int open;
  private boolean over;

  /** Something came up for the person. */
  synchronized void began() {
    open++;
  }

  /** The person has dealt with it. */
  synchronized void ended() {
    open--;
    notifyAll();
  }

  /** The person has gone home: nobody is waited for any more. */
  synchronized void over() {
    over = true;
    notifyAll();
  }

  /**
   * Waits until the person has dealt with everything.
   *
   * @throws InterruptedException when what is going on was abandoned
   */
  public synchronized void await() throws InterruptedException {
    while (open > 0 && !over) {
      wait();
    }
  }
}
