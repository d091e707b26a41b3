package org.sentinelsetup.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.engine.approval.ApprovalFile;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.setup.SetupFile;
import org.sentinelsetup.model.Text;

/**
 * Where a command's set-up is read from: its own file, or the plan that was approved.
 *
 * @param setup what it says, empty when it cannot be used
 * @param complaints why not
 */
record SetupSource(Optional<Setup> setup, List<Text> complaints) {
  static SetupSource of(Optional<Path> file, Optional<Path> plan) {
    if (file.isPresent() && plan.isPresent()) {
      return refused(Text.of("app.setup-and-plan"));
    }
    if (file.isEmpty() && plan.isEmpty()) {
      return refused(Text.of("app.no-setup"));
    }
    Path from = file.or(() -> plan).orElseThrow();
    try {
      String text = Files.readString(from);
      return file.isPresent() ? setup(from, text) : plan(from, text);
    } catch (IOException e) {
      return refused(Text.of("app.unreadable", from.toString(), String.valueOf(e.getMessage())));
    }
  }

  private static SetupSource setup(Path from, String text) {
    return switch (SetupFile.read(text)) {
      case SetupFile.Outcome.Read(Setup setup) -> new SetupSource(Optional.of(setup), List.of());
      case SetupFile.Outcome.Refused(List<Text> faults) -> refused(from, faults);
    };
  }

  private static SetupSource plan(Path from, String text) {
    return switch (ApprovalFile.read(text)) {
      case ApprovalFile.Outcome.Read(ApprovalFile.Approved approved) ->
          new SetupSource(Optional.of(approved.setup()), List.of());
      case ApprovalFile.Outcome.Refused(Text why) -> refused(from, List.of(why));
    };
  }

  private static SetupSource refused(Path from, List<Text> faults) {
    return new SetupSource(
        Optional.empty(),
        faults.stream().map(why -> Text.of("app.setup-refused", from.toString(), why)).toList());
  }

  private static SetupSource refused(Text why) {
    return new SetupSource(Optional.empty(), List.of(why));
  }
}
