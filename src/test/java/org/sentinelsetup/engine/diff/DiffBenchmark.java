package org.sentinelsetup.engine.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.policy.JsonDiff;
import org.sentinelsetup.engine.policy.KeyGrant;
import org.sentinelsetup.engine.policy.KeyPolicyPreview;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Partition;

/**
 * How long a person waits for what a change to the largest key policy means: lines, words, pieces
 * and sentences; beside the lines alone, in turn. Run with {@code ./mvnw test-compile
 * exec:exec@diffs}; prints, never fails.
 */
final class DiffBenchmark {
  private static final int LARGEST = 32 * 1024;
  private static final int WARM = 10;
  private static final int ROUNDS = 21;
  private static final int GOAL = 100;
  private static final KeyGrant GRANT =
      KeyGrant.toRole(Samples.ROLE).throughS3("eu-west-1", Partition.AWS);

  private record Pair(PolicyDocument before, PolicyDocument after) {}

  private DiffBenchmark() {}

  public static void main(String[] args) {
    System.out.printf(
        "%-26s %6s %9s %8s %8s %8s %7s%n",
        "32 KiB policy", "lines", "first ms", "median", "worst", "goal", "ratio");
    Map<String, Pair> shapes = shapes();
    var first = new LinkedHashMap<String, Double>();
    shapes.forEach((name, pair) -> first.put(name, millis(() -> whole(pair))));
    // Compiling what the first shapes need would else be measured with them.
    for (int round = 0; round < WARM; round++) {
      shapes.values().forEach(DiffBenchmark::whole);
    }
    shapes.forEach((name, pair) -> measure(name, first.getOrDefault(name, 0.0), pair));
  }

  private static void measure(String name, double first, Pair pair) {
    List<Double> whole = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double all = millis(() -> whole(pair));
      double lines = millis(() -> lines(pair));
      whole.add(all);
      ratios.add(all / lines);
    }
    System.out.printf(
        "%-26s %6d %9.1f %8.1f %8.1f %8d %7.2f%n",
        name,
        pair.before().lines().size(),
        first,
        median(whole),
        whole.stream().mapToDouble(value -> value).max().orElse(0),
        GOAL,
        median(ratios));
  }

  /** What the Review page and the engine do for it together. */
  private static int whole(Pair pair) {
    List<DiffLine> lines = JsonDiff.of(pair.before(), pair.after());
    Map<DiffLine, List<Span>> words = WordDiff.in(lines);
    int pieces = SideBySide.of(lines).size();
    for (DiffLine line : lines) {
      if (line instanceof DiffLine.Added(_, String text)) {
        pieces += Piece.of(text, words.getOrDefault(line, List.of())).size();
      }
    }
    var preview = KeyPolicyPreview.of(pair.before(), GRANT, Samples.identity().arn());
    return pieces + preview.sentences().size() + preview.diff().size();
  }

  private static int lines(Pair pair) {
    return LineDiff.of(pair.before().lines(), pair.after().lines()).size();
  }

  private static Map<String, Pair> shapes() {
    var shapes = new LinkedHashMap<String, Pair>();
    PolicyDocument many = filled(DiffBenchmark::statement);
    shapes.put("many, one added", new Pair(many, GRANT.addTo(many)));
    shapes.put("many, every account other", changed(many, "1111", "2222"));
    shapes.put("many, every line other", everyLine(many));
    shapes.put("many, the other way round", new Pair(many, reversed()));
    PolicyDocument giant = read(giant("role"));
    shapes.put("one giant, one added", new Pair(giant, GRANT.addTo(giant)));
    shapes.put("one giant, every other", new Pair(giant, read(giant("user"))));
    PolicyDocument line = read(line("a.b "));
    shapes.put("one line, every word", new Pair(line, read(line("b:a "))));
    PolicyDocument hidden = read(line("\\u202e\\u200b "));
    shapes.put("one line, invisible", new Pair(hidden, read(line("\\u200b\\u202e "))));
    PolicyDocument halves = filled(DiffBenchmark::halfInvisible);
    shapes.put("many, invisible", changed(halves, "\\u200b", "\\u2060"));
    return shapes;
  }

  private static PolicyDocument filled(IntFunction<String> statement) {
    return read(policy(IntStream.range(0, fitting(statement)).mapToObj(statement).toList()));
  }

  private static PolicyDocument reversed() {
    int count = fitting(DiffBenchmark::statement);
    return read(
        policy(
            IntStream.iterate(count - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(DiffBenchmark::statement)
                .toList()));
  }

  private static int fitting(IntFunction<String> statement) {
    int size = 0;
    int count = 0;
    while (size + statement.apply(count).length() + 1 < LARGEST - 64) {
      size += statement.apply(count++).length() + 1;
    }
    return count;
  }

  private static String policy(List<String> statements) {
    return statements.stream()
        .collect(Collectors.joining(",", "{\"Version\":\"2012-10-17\",\"Statement\":[", "]}"));
  }

  private static String statement(int number) {
    return "{\"Sid\":\"S%d\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::1111%08d:root\"},\"Action\":[\"kms:Decrypt\",\"kms:Encrypt\"],\"Resource\":\"*\"}"
        .formatted(number, number);
  }

  private static String halfInvisible(int number) {
    return "{\"Sid\":\"S%d\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:\\u200bDe\\u200bcrypt%s\",\"Resource\":\"*\"}"
        .formatted(number, "\\u200b".repeat(40));
  }

  /** One statement with as many principals as there is room for. */
  private static String giant(String kind) {
    String principals =
        IntStream.range(0, (LARGEST - 200) / 42)
            .mapToObj(i -> "\"arn:aws:iam::111122223333:%s/n%06d\"".formatted(kind, i))
            .collect(Collectors.joining(","));
    return "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":["
        + principals
        + "]},\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"}}";
  }

  /** One line as long as words are looked into, and as many such lines as there is room for. */
  private static String line(String part) {
    String value = part.repeat((WordDiff.LONGEST - 40) / part.length());
    String sids =
        IntStream.range(0, LARGEST / WordDiff.LONGEST)
            .mapToObj(i -> "{\"Effect\":\"Allow\",\"Sid\":\"" + i + value + "\"}")
            .collect(Collectors.joining(","));
    return "{\"Statement\":[" + sids + "]}";
  }

  /** Every value is another: no line is left as it was but for the brackets. */
  private static Pair everyLine(PolicyDocument before) {
    return new Pair(before, read(before.text().replace(":\"", ":\"x").replace("[\"", "[\"x")));
  }

  private static Pair changed(PolicyDocument before, String from, String to) {
    return new Pair(before, read(before.text().replace(from, to)));
  }

  private static PolicyDocument read(String text) {
    if (!(PolicyDocument.read(text) instanceof Checked.Valid<PolicyDocument>(var policy))) {
      throw new AssertionError(text.substring(0, 200));
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > 2 * LARGEST) {
      throw new AssertionError("too large: " + text.length());
    }
    return policy;
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
}
