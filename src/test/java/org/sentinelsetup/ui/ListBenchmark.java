package org.sentinelsetup.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TextField;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;

/**
 * How long a person waits for lists of two thousand rows: from the first page's answer to its rows
 * on screen, from a later page's, and from a key typed into the filter to what is left. Each beside
 * a list of twenty rows, in turn. Run with {@code ./mvnw test-compile
 * dependency:build-classpath@javafx exec:exec@lists}; prints, never fails.
 */
final class ListBenchmark {
  private static final int ROUNDS = 9;
  private static final int PAGE = 100;
  private static final int MANY = 2000;
  private static final int FEW = 20;
  private static final String TYPED = "workload 1999";

  private ListBenchmark() {}

  public static void main(String[] args) {
    Rendering window = Rendering.open(false);
    try {
      List<Double> first = new ArrayList<>();
      List<Double> later = new ArrayList<>();
      List<Double> many = new ArrayList<>();
      List<Double> few = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        window.show(Journey.typed().state());
        first.add(millis(() -> window.show(listed(PAGE, false).state())));
        later.add(millis(() -> window.show(listed(MANY, true).state())));
        many.add(typing(window));
        window.show(listed(FEW, true).state());
        few.add(typing(window));
      }
      System.out.printf(
          "first page on screen:       median %4.0f ms, most %4.0f%n", median(first), most(first));
      System.out.printf(
          "two thousand on screen:     median %4.0f ms, most %4.0f%n", median(later), most(later));
      System.out.printf(
          "slowest key, two thousand:  median %4.0f ms, most %4.0f%n", median(many), most(many));
      System.out.printf(
          "slowest key, twenty:        median %4.0f ms, most %4.0f (ratio %.2f)%n",
          median(few), most(few), median(many) / median(few));
    } finally {
      window.close();
      Rendering.stop();
    }
  }

  /** The slowest of the keys of a search, from the key to the frame. */
  private static double typing(Rendering window) {
    double slowest = 0;
    for (int end = 1; end <= TYPED.length(); end++) {
      String text = TYPED.substring(0, end);
      slowest = Math.max(slowest, millis(() -> type(window, text)));
    }
    type(window, "");
    return slowest;
  }

  private static void type(Rendering window, String text) {
    Rendering.onFx(
        () -> {
          ((TextField) window.scene().lookup("#accounts .text-field")).setText(text);
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return null;
        });
  }

  private static Journey listed(int accounts, boolean complete) {
    List<Account> all = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      all.add(new Account("%012d".formatted(i), "Workload " + i, "workload-" + i + "@example.com"));
    }
    return Journey.prompted(Samples.prompt())
        .send(new Answer.LetIn(), new Answer.AccountsFound(new Listed<>(all, complete)));
  }

  private static double millis(Runnable what) {
    long began = System.nanoTime();
    what.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double most(List<Double> values) {
    return Arrays.stream(values.toArray(Double[]::new)).mapToDouble(value -> value).max().orElse(0);
  }
}
