package org.sentinelsetup.app.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.sentinelsetup.engine.files.PrivateFiles;

/** The log file: rotating, owner-only, redacted; nothing goes to the terminal. */
public final class LogFile {
  private static final int BYTES = 1_000_000;
  private static final int FILES = 3;

  private LogFile() {}

  /**
   * Sends everything that is logged from now on to files in a folder.
   *
   * @param folder the folder, made if need be
   * @throws IOException when it cannot be written to; nothing is logged anywhere then
   */
  public static void open(Path folder) throws IOException {
    LogManager.getLogManager().reset();
    PrivateFiles.makeFolder(folder);
    Handler handler =
        new FileHandler(folder.resolve("sentinel-setup.%g.log").toString(), BYTES, FILES, true);
    handler.setFormatter(new Redacted());
    handler.setLevel(Level.INFO);
    Logger root = LogManager.getLogManager().getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(handler);
  }

  /** Closes the files. */
  public static void close() {
    LogManager.getLogManager().reset();
  }

  private static final class Redacted extends Formatter {
    private final Formatter simple = new SimpleFormatter();

    @Override
    public String format(LogRecord entry) {
      return Redaction.of(simple.format(entry));
    }
  }
}
