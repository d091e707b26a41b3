package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;

/** Somebody who deploys a stack and tells a person how far it is. */
@FunctionalInterface
interface Watcher {
  /** Executes after what is to be known before, and then follows to the end. */
  void deploy(DemoStack stack, Duration late, Consumer<List<StackEvent>> news)
      throws InterruptedException;

  /** This program. */
  static void ours(DemoStack stack, Duration late, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    Time time = stack.time();
    var watch = new StackWatch(stack.cloudFormation(), time, stack.now(), DemoStack.TOKEN);
    stack.execute();
    time.pause(late);
    watch.follow(stack.id(), news);
  }

  /** Looks at the stack alone, and has nothing to tell before its end. */
  static Watcher waiter(Duration pause) {
    return (stack, late, news) -> {
      stack.execute();
      stack.time().pause(late);
      while (isGoingOn(stack.now())) {
        stack.time().pause(pause);
      }
      news.accept(own(stack));
      // Not a call of the waiter: it is only to know what it has not told.
      stack.leaveOut(1);
    };
  }

  /** Looks at the stack and at its events every time. */
  static Watcher poller(Duration pause) {
    return (stack, late, news) -> {
      stack.execute();
      stack.time().pause(late);
      List<StackEvent> told = new ArrayList<>();
      boolean goesOn = true;
      while (goesOn) {
        goesOn = isGoingOn(stack.now());
        List<StackEvent> fresh = new ArrayList<>(own(stack));
        fresh.removeAll(told);
        told.addAll(fresh);
        news.accept(fresh);
        if (goesOn) {
          stack.time().pause(pause);
        }
      }
    };
  }

  private static boolean isGoingOn(StackDescription stack) {
    return stack.status().endsWith("_IN_PROGRESS");
  }

  private static List<StackEvent> own(DemoStack stack) {
    return stack.cloudFormation().stackEvents(stack.id()).stream()
        .filter(event -> DemoStack.TOKEN.equals(event.clientToken()))
        .toList();
  }
}
