package org.sentinelsetup.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.files.BackupFolder;
import org.sentinelsetup.app.files.JournalFolder;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.Errand;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.SetupPerson;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.cli.Turns;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Engine;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.WizardState;

/**
 * One run on a demo cloud that lives elsewhere, in a process that can be made to die at a point: at
 * once, with nothing put in order.
 */
final class CutRun {
  /** What the process answers when it died at its point. */
  static final int DEAD = 137;

  /** Demo seconds in a real second. */
  static final double SPEED = 60;

  private final String point;
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger removals = new AtomicInteger();
  private final AtomicInteger pauses = new AtomicInteger();

  private CutRun(String point) {
    this.point = point;
  }

  /** Arguments: the cloud's address, the folder of the journal, what is wanted, where to die. */
  public static void main(String[] args) throws Exception {
    ExitCode code =
        new CutRun(args[3]).run(URI.create(args[0]), Path.of(args[1]), Errand.valueOf(args[2]));
    System.exit(code.number());
  }

  /** The same in this process, to its end. */
  static ExitCode whole(URI cloud, Path folder, Errand errand) throws Exception {
    return new CutRun("never").run(cloud, folder, errand);
  }

  private ExitCode run(URI cloud, Path folder, Errand errand) throws Exception {
    var journal = new Dying(new JournalFolder(folder.resolve("journal")));
    var environment = new Environment.Demo(cloud);
    Time time = new Fast();
    List<Begun> open = journal.open();
    try (var clients = new AwsClients(environment);
        var runner =
            new Runner(
                WizardState.start(environment, Answers.NONE),
                new Engine(
                    new Access(clients, time),
                    Existing.NONE,
                    time,
                    () -> UUID.randomUUID().toString(),
                    new BackupFolder(folder.resolve("backups")),
                    journal,
                    Words::say),
                time::now)) {
      return ExitCode.of(
          new TerminalPlayer(
                  runner,
                  new Browser(cloud),
                  new SetupPerson(Setup.of(Samples.inputs()), PortalEntry.usual(), errand)
                      .withCutOff(open.stream().findFirst()),
                  new Turns(),
                  new PrintStream(OutputStream.nullOutputStream()))
              .play());
    }
  }

  private void reach(String kind, AtomicInteger count) {
    if (point.equals(kind + ":" + count.incrementAndGet())) {
      Runtime.getRuntime().halt(DEAD);
    }
  }

  /** Time as the cloud's passes. */
  private final class Fast implements Time {
    private final long began = System.nanoTime();
    private final Instant start = Instant.now();

    @Override
    public Instant now() {
      return start.plusNanos((long) ((System.nanoTime() - began) * SPEED));
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
      // Only while something is written down as begun: before that nothing would go on.
      if (writes.get() > 0) {
        reach("pause", pauses);
      }
      Thread.sleep(Duration.ofNanos((long) (length.toNanos() / SPEED)));
    }
  }

  /** Dies before it writes, so that what was just done in AWS is not known to be. */
  private final class Dying implements Journal {
    private final Journal real;

    Dying(Journal real) {
      this.real = real;
    }

    @Override
    public void write(Begun run) throws IOException {
      reach("write", writes);
      real.write(run);
    }

    @Override
    public void remove(Begun run) throws IOException {
      reach("remove", removals);
      real.remove(run);
    }

    @Override
    public List<Begun> open() throws IOException {
      return real.open();
    }

    @Override
    public UsualTimes times() throws IOException {
      return real.times();
    }

    @Override
    public void keep(UsualTimes times) throws IOException {
      real.keep(times);
    }
  }
}
