package org.sentinelsetup.app;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as they are typed, with the file of a set-up and a home of their own. */
abstract class TypedCommands {
  static final String SETUP =
      """
      {"sentinelSetup": 1, "account": "111122223333", "name": "cloudtrail",
       "logs": {"region": "eu-west-1", "bucket": "acme-org-logs"},
       "sentinel": {"workspaceId": "0f1e2d3c-1111-4222-8333-444455556666",
                    "alertEmail": "security@example.com"}}
      """;

  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  Path setup;

  @BeforeEach
  void write() throws IOException {
    setup = Files.writeString(home.resolve("setup.json"), SETUP);
  }

  final int run(String typed, String... args) {
    return new Launcher(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new BufferedReader(new StringReader(typed)),
            Map.of(),
            "Linux",
            home)
        .launch(args);
  }

  final int demo(String typed, String command, String... more) {
    String[] args = new String[more.length + 5];
    args[0] = command;
    args[1] = "--setup";
    args[2] = setup.toString();
    args[3] = "--demo";
    args[4] = "happy";
    System.arraycopy(more, 0, args, 5, more.length);
    return run(typed, args);
  }

  final String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  final String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  final JsonNode json() {
    return JsonMapper.shared().readTree(out());
  }
}
