package org.sentinelsetup.app.selftest;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.Network;
import org.sentinelsetup.engine.files.PrivateFiles;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/**
 * Looks whether an installation has everything the program needs: words, every SDK client, every
 * view in every kind of language, the runtime's TLS and authorities, a disk to write on. Meant for
 * images that were linked by hand.
 */
public final class SelfTest {
  private static final long NANOS_A_MILLISECOND = 1_000_000;
  private static final String REGION = "eu-west-1";

  private final PrintStream out;
  private final Optional<Text> noScreen;

  /**
   * A self-test.
   *
   * @param out where to tell, a line for each part
   * @param noScreen why no window can be opened here, so that views are not tried; empty when one
   *     can
   */
  public SelfTest(PrintStream out, Optional<Text> noScreen) {
    this.out = out;
    this.noScreen = noScreen;
  }

  private record Part(Text name, boolean onScreen, Trial trial) {}

  private interface Trial {
    void run() throws Exception;
  }

  /**
   * Tries every part that can be tried here.
   *
   * @return true when all of those are as they should be
   */
  public boolean passes() {
    return List.of(
                new Part(Text.of("selftest.clients"), false, SelfTest::clients),
                new Part(Text.of("selftest.words"), false, LocalesTrial::words),
                new Part(Text.of("selftest.tls"), false, TlsTrial::run),
                new Part(Text.of("selftest.roots"), false, RootsTrial::run),
                new Part(Text.of("selftest.files"), false, SelfTest::files),
                new Part(Text.of("selftest.views"), true, ViewsTrial::run),
                new Part(Text.of("selftest.locales"), true, LocalesTrial::views))
            .stream()
            .filter(part -> !passes(part))
            .count()
        == 0;
  }

  private boolean passes(Part part) {
    if (part.onScreen() && noScreen.isPresent()) {
      out.println(Words.say(Text.of("selftest.untried", part.name(), noScreen.get())));
      return true;
    }
    long began = System.nanoTime();
    try {
      part.trial().run();
      out.println(
          Words.say(
              Text.of(
                  "selftest.good",
                  part.name(),
                  (System.nanoTime() - began) / NANOS_A_MILLISECOND)));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception | LinkageError e) {
      out.println(Words.say(Text.of("selftest.bad", part.name(), e.toString())));
      return false;
    }
  }

  /** Clients of AWS and of the demo are built alike; none of them calls anybody. */
  private static void clients() {
    var nowhere = new Environment.Demo(URI.create("http://127.0.0.1:1"));
    for (Supplier<AwsClients> maker :
        List.<Supplier<AwsClients>>of(
            () -> new AwsClients(Network.NONE), () -> new AwsClients(nowhere))) {
      try (var clients = maker.get()) {
        clients.oidc(REGION);
        clients.portal(REGION);
        var account =
            clients.in(new Credentials("AKIAEXAMPLE", "none", "none", Instant.EPOCH), REGION);
        account.sts();
        account.cloudFormation();
        account.s3();
        account.kms();
        account.iam();
        account.sqs();
        account.sns();
        account.cloudTrail();
        account.cloudWatch();
      }
    }
  }

  private static void files() throws Exception {
    Path folder = Files.createTempDirectory("sentinel-setup");
    try {
      Path file = folder.resolve("private/settings.json");
      PrivateFiles.write(file, "{}");
      if (!Files.readString(file).equals("{}")) {
        throw new IOException("what was written is not what is read: " + file);
      }
    } finally {
      try (var all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }
}
