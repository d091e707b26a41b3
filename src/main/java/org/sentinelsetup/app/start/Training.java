package org.sentinelsetup.app.start;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The process that goes through the program, so that Java can write down what it learned. Its home
 * is the folder it writes to, so that it neither reads nor leaves anything of the person's.
 */
final class Training {
  /** The program's main class. */
  static final String MAIN = "org.sentinelsetup.Main";

  /** The argument that has it go through its window unseen. */
  static final String ARGUMENT = "--rehearse";

  private static final Path NICE = Path.of("/usr/bin/nice");

  /** What would lead away from the home it is given. */
  private static final Set<String> OF_HOME =
      Set.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA");

  private Training() {}

  /**
   * Runs a command at the lowest priority and hears nothing of what it says.
   *
   * @param command program and arguments
   * @return its exit code
   * @throws IOException when it cannot be started
   * @throws InterruptedException when whoever waits is to stop; the command is ended, too
   */
  static int run(List<String> command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      whole.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    whole.addAll(command);
    var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(DISCARD);
    builder.environment().keySet().removeAll(OF_HOME);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      return process.waitFor();
    } finally {
      // Java writes the cache in a process of its own.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
