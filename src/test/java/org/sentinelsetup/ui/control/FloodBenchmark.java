package org.sentinelsetup.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.ui.Rehearsal;
import org.sentinelsetup.ui.Rendering;

/**
 * How long the event table keeps a person waiting with ten thousand events in it: for each key
 * typed into its filter, the very first one too, and for each frame while fifty more a second come
 * for twenty seconds. Without a screen, from the key or the event to the end of the layout. Run
 * with {@code ./mvnw test-compile dependency:build-classpath@javafx exec:exec@flood}; prints, never
 * fails.
 */
final class FloodBenchmark {
  private static final int MANY = 10_000;
  private static final int A_SECOND = 50;
  private static final int SECONDS = 20;
  private static final int ROUNDS = 9;
  private static final int KEY_GOAL = 50;
  private static final int FRAME_GOAL = 100;
  private static final String TYPED = "failed queue9999";

  private FloodBenchmark() {}

  public static void main(String[] args) {
    Rendering window = Rendering.open(false);
    try {
      // As the program does once its window is there.
      Rehearsal.run();
      EventTable table = Rendering.onFx(EventTable::new);
      window.put(table);
      List<StackEvent> events = new ArrayList<>(events(0, MANY));
      System.out.printf(
          Locale.ROOT, "%-34s %9s %9s %9s%n", "ten thousand events", "median", "worst", "goal");
      print("on screen, ms", List.of(frame(table, () -> table.show(events))), FRAME_GOAL);
      List<Double> keys = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (int end = 1; end <= TYPED.length(); end++) {
          keys.add(typed(table, TYPED.substring(0, end)));
        }
        keys.add(typed(table, ""));
      }
      print("the first key in the filter, ms", keys.subList(0, 1), KEY_GOAL);
      print("a key in the filter, ms", keys, KEY_GOAL);
      print("a frame as events come, ms", flood(table, events), FRAME_GOAL);
      typed(table, "complete");
      print("the same, filtered, ms", flood(table, events), FRAME_GOAL);
    } finally {
      window.close();
      Rendering.stop();
    }
  }

  private static List<Double> flood(EventTable table, List<StackEvent> events) {
    List<Double> frames = new ArrayList<>();
    for (int more = 0; more < A_SECOND * SECONDS; more++) {
      events.addAll(events(events.size(), 1));
      List<StackEvent> now = List.copyOf(events);
      frames.add(frame(table, () -> table.show(now)));
    }
    return frames;
  }

  private static double typed(EventTable table, String text) {
    return frame(table, () -> table.find(text));
  }

  private static double frame(EventTable table, Runnable what) {
    return Rendering.onFx(
        () -> {
          long began = System.nanoTime();
          what.run();
          table.getScene().getRoot().applyCss();
          table.getScene().getRoot().layout();
          return (System.nanoTime() - began) / 1e6;
        });
  }

  private static List<StackEvent> events(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(FloodBenchmark::event).toList();
  }

  private static StackEvent event(int number) {
    boolean failed = number % 100 == 99;
    return new StackEvent(
        "event-" + number,
        Samples.NOW.plusSeconds(number),
        "Queue" + number,
        "https://sqs.eu-west-1.amazonaws.com/111122223333/queue-" + number,
        "AWS::SQS::Queue",
        failed ? "CREATE_FAILED" : "CREATE_COMPLETE",
        failed ? "Resource handler returned message: \"Access denied\"" : null,
        "operation-1",
        "token-1");
  }

  private static void print(String what, List<Double> millis, int goal) {
    double[] sorted = millis.stream().mapToDouble(value -> value).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-34s %9.1f %9.1f %9d%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length - 1],
        goal);
  }
}
