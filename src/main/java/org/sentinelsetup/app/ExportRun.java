package org.sentinelsetup.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.SetupCommands;
import org.sentinelsetup.engine.files.PrivateFiles;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.setup.SetupExport;
import org.sentinelsetup.engine.setup.SetupExport.Exported;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Writes what a set-up would send to AWS into a folder. Calls nobody. */
final class ExportRun {
  private ExportRun() {}

  static ExitCode run(SetupCommands.Export export, PrintStream out, PrintStream err) {
    SetupSource source = SetupSource.of(export.setup(), Optional.empty());
    source.complaints().forEach(why -> err.println(Words.say(why)));
    return source.setup().map(setup -> write(setup, export, out, err)).orElse(ExitCode.BAD_INPUT);
  }

  private static ExitCode write(
      Setup setup, SetupCommands.Export export, PrintStream out, PrintStream err) {
    Path folder = export.folder();
    return switch (SetupExport.of(setup)) {
      case Checked.Invalid<List<Exported>>(Text why) -> {
        err.println(Words.say(why));
        yield ExitCode.BAD_INPUT;
      }
      case Checked.Valid<List<Exported>>(List<Exported> files) -> {
        try {
          for (Exported file : files) {
            PrivateFiles.write(folder.resolve(file.name()), file.text());
            out.println(folder.resolve(file.name()));
          }
          yield ExitCode.DONE;
        } catch (IOException e) {
          err.println(
              Words.say(
                  Text.of("app.unwritten", folder.toString(), String.valueOf(e.getMessage()))));
          yield ExitCode.NOT_DONE;
        }
      }
    };
  }
}
