package org.sentinelsetup.app;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long the instant demo takes, sign-in to verified: in a process of its own, as a person starts
 * it, and again in a warm one. Run with {@code ./mvnw test-compile exec:exec@benchmark}; prints,
 * never fails.
 */
final class DemoBenchmark {
  private static final int ROUNDS = 5;

  private DemoBenchmark() {}

  public static void main(String[] args) throws Exception {
    List<Duration> cold = new ArrayList<>();
    List<Duration> warm = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      cold.add(ownProcess());
      warm.add(inThisProcess());
    }
    System.out.printf(
        "instant demo, sign-in to verified, median of %d: own process %.1f s, warm process %.1f s,"
            + " ratio %.2f%n",
        ROUNDS,
        seconds(median(cold)),
        seconds(median(warm)),
        seconds(median(warm)) / seconds(median(cold)));
  }

  private static Duration ownProcess() throws Exception {
    Path home = Files.createTempDirectory("demo");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + home,
                "-classpath",
                System.getProperty("java.class.path"),
                "org.sentinelsetup.Main",
                "--terminal")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    int code = process.start().waitFor();
    return checked(begin, code);
  }

  private static Duration inThisProcess() throws Exception {
    var nowhere = new PrintStream(new ByteArrayOutputStream());
    var launcher =
        new Launcher(
            nowhere,
            nowhere,
            new BufferedReader(Reader.nullReader()),
            Map.of(),
            "Linux",
            Files.createTempDirectory("demo"));
    long begin = System.nanoTime();
    return checked(begin, launcher.launch("--terminal"));
  }

  private static Duration checked(long begin, int code) {
    if (code != Launcher.OK) {
      throw new IllegalStateException("the demo ended with " + code);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
