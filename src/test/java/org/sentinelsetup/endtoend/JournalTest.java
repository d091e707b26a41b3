package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.app.files.JournalFolder;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.journal.JournalText;
import org.sentinelsetup.engine.journal.Logbook;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** What is written down of a run is the run, whole. */
@Timeout(60)
class JournalTest {
  private static final Instant SINCE = Instant.parse("2026-11-27T09:00:00Z");

  @TempDir private Path folder;

  private static Plan plan(Guest guest) throws InterruptedException {
    guest.look(Seed.LOG_BUCKET);
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    return Objects.requireNonNull(
        guest.await(state -> state.review().plan() != null).review().plan());
  }

  @Test
  void aPlanIsReadBackWhole() throws Exception {
    for (Scenario scenario : List.of(Scenario.HAPPY, Scenario.EXISTING_PROVIDER)) {
      try (Guest guest = Guest.atLogs(scenario)) {
        var run = new Begun.Apply(plan(guest), SINCE, "token-1", 1);
        Begun read = JournalText.read(JournalText.of(run));
        assertThat(JournalText.of(read)).isEqualTo(JournalText.of(run));
        assertThat(read).isInstanceOf(Begun.Apply.class);
        assertThat(read.changes()).hasSameSizeAs(run.changes());
        assertThat(((Begun.Apply) read).plan().inputs()).isEqualTo(run.plan().inputs());
      }
    }
  }

  @Test
  void aRemovalIsReadBackWhole() throws Exception {
    try (Played played = Played.through(Scenario.HAPPY);
        Guest guest = Guest.after(played, Scenario.HAPPY, new org.sentinelsetup.Kept())) {
      guest.send(
          new WizardEvent.GoTo(StepId.CONNECTIONS),
          new UndoAct.ConnectionsRegionTyped("eu-west-1"),
          new UndoAct.ListConnections());
      var found =
          Objects.requireNonNull(
              guest
                  .await(state -> state.undo().found() != null && !state.undo().found().isEmpty())
                  .undo()
                  .found());
      guest.send(new ConnectionAct.PreviewUndo(found.getFirst().stack().id()));
      Removal removal =
          Objects.requireNonNull(
              guest.await(state -> state.undo().removal() != null).undo().removal());
      var run = new Begun.Undo(removal, SINCE, "token-1", 0);
      assertThat(JournalText.of(JournalText.read(JournalText.of(run))))
          .isEqualTo(JournalText.of(run));
    }
  }

  @Test
  void whatANewerVersionWroteIsRefusedAndLeftAsItIs() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      var run = new Begun.Apply(plan(guest), SINCE, "token-1", 0);
      Path file = folder.resolve(Journal.key(run) + ".json");
      String newer = "{\"version\":99,\"else\":[]}";
      Files.writeString(file, newer);
      var journal = new JournalFolder(folder);
      assertThat(journal.open()).isEmpty();
      assertThatThrownBy(() -> new Logbook(journal).open(run))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.problem().toString()).contains("journal-newer"));
      assertThat(Files.readString(file)).isEqualTo(newer);
    }
  }

  @Test
  void theFolderHoldsOneRunAConnectionForItsOwnerOnly() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      var journal = new JournalFolder(folder);
      assertThat(journal.open()).isEmpty();
      var run = new Begun.Apply(plan(guest), SINCE, "token-1", 0);
      journal.write(run);
      journal.write(run.finished(2));
      assertThat(journal.open()).singleElement().extracting(Begun::finished).isEqualTo(2);
      try (var files = Files.list(folder)) {
        assertThat(files.toList())
            .allSatisfy(
                file -> {
                  assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
                  assertThat(Files.readString(file)).doesNotContain("ASIA", "secret", "eyJ");
                });
      }
      // Another window may look, and may not begin on the same connection.
      var other = new JournalFolder(folder);
      assertThat(other.open()).hasSize(1);
      assertThatThrownBy(() -> other.write(run)).isInstanceOf(Journal.BusyException.class);
      Files.writeString(folder.resolve("torn.json"), "{\"version\":1,\"run\"");
      assertThat(journal.open()).hasSize(1);
      journal.remove(run);
      assertThat(journal.open()).isEmpty();
      other.write(run);
      assertThat(journal.open()).hasSize(1);
    }
  }

  @Test
  void howLongResourcesTookIsKeptForTheNextRun() throws Exception {
    var journal = new JournalFolder(folder);
    assertThat(journal.times()).isEqualTo(UsualTimes.NONE);
    try (Guest guest = Guest.atLogs(Scenario.HAPPY, journal)) {
      plan(guest);
      guest.send(new WizardEvent.Deploy());
      WizardState done = guest.await(state -> state.deploy().outputs() != null);
      assertThat(Objects.requireNonNull(done.deploy().deployment()).usual())
          .as("the first run has nothing to compare with")
          .isEqualTo(UsualTimes.NONE);
    }
    UsualTimes kept = new JournalFolder(folder).times();
    assertThat(kept.usual("AWS::SQS::Queue", "CREATE")).isPresent();
    assertThat(kept.usual("AWS::SQS::Queue", "DELETE")).isEmpty();
    assertThat(Files.getPosixFilePermissions(folder.resolve("usual-times"))).hasSize(2);
    Files.writeString(folder.resolve("usual-times"), "{\"taken\":[");
    assertThat(journal.times()).as("a torn file is no obstacle").isEqualTo(UsualTimes.NONE);
  }
}
