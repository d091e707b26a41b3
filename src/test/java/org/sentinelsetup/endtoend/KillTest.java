package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.Worlds;
import org.sentinelsetup.app.files.JournalFolder;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;

/**
 * A process that is killed in the middle of a run, and another that goes on with it: nothing is
 * done twice, and what is there in the end is the same as without.
 */
@Timeout(120)
final class KillTest {
  /** Each of these replaces something whole, or starts something: once is enough. */
  private static final List<String> ONCE =
      List.of(
          "ExecuteChangeSet",
          "CreateChangeSet",
          "PutKeyPolicy",
          "PutBucketNotificationConfiguration",
          "DeleteStack");

  private static final Place LOGS = new Place(Seed.LOGGING, Seed.LOG_REGION);

  private static final Map<Errand, Whole> WHOLE = new EnumMap<>(Errand.class);

  @TempDir private Path folder;

  /** What is there of the run's making. */
  private record End(
      String keyPolicy, String notifications, List<String> queues, boolean role, int backups) {}

  private static int killed(DemoCloud cloud, Path folder, Errand errand, String point)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CutRun.class.getName(),
                cloud.baseUri().toString(),
                folder.toString(),
                errand.name(),
                point)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static End end(DemoCloud cloud, Path folder) throws IOException {
    int backups;
    try (var files = Files.list(folder.resolve("backups"))) {
      backups = (int) files.count();
    }
    return Worlds.look(
        cloud,
        world ->
            new End(
                world.keys().find(Samples.KEY).orElseThrow().policy(),
                world.buckets().find(Seed.LOG_BUCKET).orElseThrow().notifications().toString(),
                world.queues().list(LOGS).stream().map(queue -> queue.name()).sorted().toList(),
                world
                    .roles()
                    .find(Samples.ACCOUNT, "OIDC_Sentinel-cloudtrail-eu-west-1")
                    .isPresent(),
                backups));
  }

  private static Map<String, Integer> calls(DemoCloud cloud) {
    return Worlds.look(
        cloud,
        world -> {
          Map<String, Integer> calls = new TreeMap<>();
          ONCE.forEach(name -> calls.put(name, world.faults().calls(name)));
          return calls;
        });
  }

  private static DemoCloud cloud() {
    return DemoCloud.start(Options.running(Scenario.HAPPY, CutRun.SPEED));
  }

  /** What a run that nobody kills comes to. */
  private record Whole(End end, Map<String, Integer> calls) {
    static Whole of(Errand errand, Path folder) throws Exception {
      try (DemoCloud cloud = cloud()) {
        assertThat(CutRun.whole(cloud.baseUri(), folder, Errand.APPLY)).isEqualTo(ExitCode.DONE);
        if (errand == Errand.UNDO) {
          assertThat(CutRun.whole(cloud.baseUri(), folder, errand)).isEqualTo(ExitCode.DONE);
        }
        return new Whole(KillTest.end(cloud, folder), KillTest.calls(cloud));
      }
    }
  }

  @BeforeAll
  static void runWhole(@TempDir Path folder) throws Exception {
    for (Errand errand : List.of(Errand.APPLY, Errand.UNDO)) {
      WHOLE.put(errand, Whole.of(errand, Files.createDirectory(folder.resolve(errand.name()))));
    }
  }

  private void compare(Errand errand, String point) throws Exception {
    try (DemoCloud cloud = cloud()) {
      if (errand == Errand.UNDO) {
        assertThat(CutRun.whole(cloud.baseUri(), folder, Errand.APPLY)).isEqualTo(ExitCode.DONE);
      }
      assertThat(killed(cloud, folder, errand, point))
          .as(() -> output(folder))
          .isEqualTo(CutRun.DEAD);
      assertThat(CutRun.whole(cloud.baseUri(), folder, errand)).isEqualTo(ExitCode.DONE);
      assertThat(new Whole(end(cloud, folder), calls(cloud))).isEqualTo(WHOLE.get(errand));
      assertThat(new JournalFolder(folder.resolve("journal")).open()).isEmpty();
    }
  }

  private static String output(Path folder) {
    try {
      return Files.readString(folder.resolve("output.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /**
   * Stack under way; stack made, key policy put, notification put, each before it is written down;
   * everything done but for the last stroke.
   */
  @ParameterizedTest
  @ValueSource(strings = {"pause:1", "pause:4", "write:2", "write:3", "write:4", "remove:1"})
  void aSetUpGoesOn(String point) throws Exception {
    compare(Errand.APPLY, point);
  }

  /** Notification put, key policy put, stack on its way out, stack gone; the last stroke. */
  @ParameterizedTest
  @ValueSource(strings = {"write:2", "write:3", "pause:1", "pause:2", "write:4", "remove:1"})
  void takingAwayGoesOn(String point) throws Exception {
    compare(Errand.UNDO, point);
  }
}
