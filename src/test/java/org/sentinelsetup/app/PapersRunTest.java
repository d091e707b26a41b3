package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a report says of an approval, and of a connection that is not there, as it is typed. */
@Timeout(120)
final class PapersRunTest extends TypedCommands {
  private String apply(int code, String scenario, Path plan, String name) throws IOException {
    Path report = home.resolve(name);
    assertThat(
            run(
                "",
                "apply",
                "--plan",
                plan.toString(),
                "--demo",
                scenario,
                "--yes",
                "--report",
                report.toString()))
        .as(this::err)
        .isEqualTo(code);
    return Files.readString(report);
  }

  @Test
  void theReportSaysWhatWasApprovedAndWhetherThisIsIt() throws IOException {
    Path plan = home.resolve("approved.json");
    assertThat(demo("", "plan", "--save", plan.toString())).isZero();
    JsonNode saved = JsonMapper.shared().readTree(Files.readString(plan));
    String sha = saved.get("sha256").asString();
    assertThat(apply(0, "happy", plan, "done.md"))
        .contains("The plan was compared with the approved one, and is the same.")
        .contains("**SHA-256 of the approved plan:** `" + sha + "`", "`approved.json`")
        .doesNotContain(home.toString());
    // In this account the provider is there already: the plan is another one, and refused.
    assertThat(apply(5, "existing-provider", plan, "refused.html"))
        .contains("The plan is not the approved one:", sha, "approved.json")
        .contains(
            "/providerAudience is not as approved.", "Nothing was changed. This is what would be.")
        .doesNotContain("The plan was compared", home.toString());
  }

  @Test
  void withoutAConnectionThereIsNothingToReport() {
    for (String name : new String[] {"look.html", "look.md"}) {
      Path report = home.resolve(name);
      assertThat(demo("", "verify", "--report", report.toString())).isEqualTo(1);
      assertThat(report).doesNotExist();
    }
    assertThat(demo("", "verify", "--report", "look.json")).isEqualTo(2);
    assertThat(err()).contains("look.json is no name of a report");
  }
}
