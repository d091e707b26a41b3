package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as they are typed, on demo clouds of their own. */
@Timeout(120)
final class CommandRunTest extends TypedCommands {
  @Test
  void aPlanIsShownAndNothingIsMade() {
    assertThat(demo("", "plan")).isZero();
    assertThat(out())
        .contains("Stack cloudtrail-sentinel-integration: 12 resources")
        .contains("\"Sid\": \"SentinelDecrypt\"")
        .doesNotContain("CREATE_IN_PROGRESS");
  }

  @Test
  void aPlanAsJsonIsOneObject() {
    assertThat(demo("", "plan", "--json")).isZero();
    assertThat(json().get("command").asString()).isEqualTo("plan");
    assertThat(json().get("outcome").asString()).isEqualTo("done");
    assertThat(json().get("changes")).hasSize(3);
    assertThat(json().at("/changes/0/resources")).hasSize(12);
    assertThat(json().get("findings")).isNotEmpty();
    assertThat(err()).contains("Stack cloudtrail-sentinel-integration");
  }

  @Test
  void nothingIsMadeUnlessSomebodySaysYes() {
    assertThat(demo("", "apply")).isEqualTo(1);
    assertThat(err())
        .contains("Make these changes in account 111122223333, eu-west-1? [yes/no]")
        .contains("it was not confirmed");
    assertThat(demo("no\n", "apply")).isEqualTo(1);
    assertThat(out()).doesNotContain("CREATE_IN_PROGRESS");
  }

  @Test
  void changesAreMadeWhenTheAnswerIsYes() throws IOException {
    assertThat(demo("yes\n", "apply", "--json")).isZero();
    assertThat(json().get("changes"))
        .allSatisfy(change -> assertThat(change.get("state").asString()).isEqualTo("applied"));
    assertThat(json().get("outputs").toString())
        .contains("OIDC_Sentinel-cloudtrail-eu-west-1", "https://sqs.");
    // What was there before is kept, for its owner only.
    Path backups = home.resolve(".config/sentinel-setup/demo/backups");
    try (var files = Files.list(backups)) {
      assertThat(files.map(file -> file.getFileName().toString().substring(17)))
          .containsExactlyInAnyOrder(
              "key-policy-eu-west-1-111122223333-key-1111aaaa-22bb-33cc-44dd-5555eeee6666.json",
              "notification-acme-org-logs.json");
    }
    try (var files = Files.list(backups)) {
      for (Path file : files.toList()) {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
      }
    }
  }

  @Test
  void yesIsNotAskedForTwice() {
    assertThat(demo("", "apply", "--yes")).isZero();
    assertThat(err()).doesNotContain("[yes/no]");
    assertThat(out()).contains("CREATE_COMPLETE");
  }

  @Test
  void aStackThatFailsIsRolledBackAndSaidInTheCode() {
    assertThat(
            run(
                "",
                "apply",
                "--setup",
                setup.toString(),
                "--demo",
                "resource-fails",
                "--yes",
                "--json"))
        .isEqualTo(4);
    assertThat(json().get("outcome").asString()).isEqualTo("failed");
    assertThat(json().at("/problem/title").asString()).contains("ended in ROLLBACK_COMPLETE");
  }

  @Test
  void aBlockedPlanIsSaidInTheCode() {
    assertThat(run("", "apply", "--setup", setup.toString(), "--demo", "role-name-taken", "--yes"))
        .isEqualTo(3);
    assertThat(out().replaceAll("\\s+", " ")).contains("already exists");
  }

  @Test
  void anEditBehindOurBackIsSaidInTheCode() {
    assertThat(
            run("", "apply", "--setup", setup.toString(), "--demo", "key-policy-changed", "--yes"))
        .isEqualTo(5);
    assertThat(out().replaceAll("\\s+", " ")).contains("was changed after you looked at it");
  }

  @Test
  void onlyWhatWasApprovedIsCarriedOut() throws IOException {
    Path plan = home.resolve("plan.json");
    assertThat(demo("", "plan", "--save", plan.toString())).isZero();
    JsonNode saved = JsonMapper.shared().readTree(Files.readString(plan));
    assertThat(out()).contains(saved.get("sha256").asString());
    assertThat(Files.getPosixFilePermissions(plan)).hasSize(2);
    assertThat(run("", "apply", "--plan", plan.toString(), "--demo", "happy", "--yes")).isZero();
    assertThat(out().replaceAll("\\s+", " "))
        .contains("This plan is the one that was approved", "CREATE_COMPLETE");
    // In another account the provider is there already: other parameters, and one change more.
    assertThat(
            run(
                "",
                "apply",
                "--plan",
                plan.toString(),
                "--demo",
                "existing-provider",
                "--yes",
                "--json"))
        .isEqualTo(5);
    assertThat(err())
        .contains("This is not what was approved, and nothing was changed.")
        .contains("/stack/parameters/OIDCProviderArn is not as approved. Approved: an empty text.")
        .contains("/stack/resources/SentinelProvider is not as approved. Approved: Add AWS::IAM::")
        .contains("/providerAudience is not as approved. Approved: nothing.");
  }

  @Test
  void aConnectionThatSomebodyElseMadeIsDiagnosed() {
    String[] diagnose = {
      "diagnose",
      "--stack",
      "cloudtrail-sentinel-integration-by-hand",
      "--region",
      "eu-west-1",
      "--demo",
      "foreign-connection",
      "--json"
    };
    assertThat(run("", diagnose)).isEqualTo(3);
    JsonNode report = JsonMapper.shared().readTree(out());
    assertThat(report.path("outcome").asString()).isEqualTo("blocked");
    assertThat(report.path("connection").isNull()).isTrue();
    assertThat(report.path("findings").valueStream())
        .anyMatch(
            one ->
                one.path("level").asString().equals("blocker")
                    && one.path("command").asString("").contains("KmsMasterKeyId"));
    assertThat(report.at("/permissions/Statement").isEmpty()).isFalse();
    assertThat(err()).contains("CloudWatch cannot publish to it");
    assertThat(run("", "diagnose", "--stack", "a/b", "--region", "eu-west-1", "--demo", "happy"))
        .isEqualTo(2);
    assertThat(run("", "diagnose", "--stack", "by-name", "--region", "eu-west-1")).isEqualTo(2);
  }

  @Test
  void aPlanThatWasTouchedIsRefused() throws IOException {
    Path plan = home.resolve("plan.json");
    assertThat(demo("", "plan", "--save", plan.toString())).isZero();
    String text = Files.readString(plan);
    Files.writeString(plan, text.replace("kms:Decrypt", "kms:*"));
    assertThat(run("", "apply", "--plan", plan.toString(), "--demo", "happy", "--yes"))
        .isEqualTo(2);
    assertThat(run("", "apply", "--plan", plan.toString(), "--setup", setup.toString(), "--yes"))
        .isEqualTo(2);
    assertThat(err())
        .contains("It was changed after it was saved")
        .contains("Give --plan or --setup, not both.");
  }

  @Test
  void templateAndStatementAreExportedWithoutSigningIn() throws IOException {
    Path folder = home.resolve("out");
    String[] args = {"export", "--setup", setup.toString(), "--folder", folder.toString()};
    assertThat(run("", args)).isEqualTo(2);
    assertThat(err()).contains("/logs/prefix is missing");
    Files.writeString(
        setup,
        SETUP.replace(
            "\"acme-org-logs\"",
            "\"acme-org-logs\", \"prefix\": \"AWSLogs/111122223333/CloudTrail/\""));
    assertThat(run("", args)).isZero();
    assertThat(Files.readString(folder.resolve("sentinel-integration.yaml")))
        .contains("AWSTemplateFormatVersion");
    assertThat(
            JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("key-statement.json")))
                .at("/Principal/AWS")
                .asString())
        .isEqualTo("arn:aws:iam::111122223333:role/OIDC_Sentinel-cloudtrail-eu-west-1");
    assertThat(Files.readString(folder.resolve("parameters.json"))).contains("AzureWorkspaceID");
    assertThat(Files.readString(folder.resolve("notifications.json")))
        .contains("arn:aws:sqs:eu-west-1:111122223333:cloudtrail-sentinel-integration");
  }

  @Test
  void whatDoesNotFitIsRefusedInWords() throws IOException {
    Files.writeString(setup, SETUP.replace("111122223333", "999988887777"));
    assertThat(demo("", "plan")).isEqualTo(2);
    Files.writeString(setup, SETUP.replace("eu-west-1", "eu-west-2"));
    assertThat(demo("", "plan")).isEqualTo(2);
    Files.writeString(setup, SETUP.replace("\"account\"", "\"acount\""));
    assertThat(demo("", "plan")).isEqualTo(2);
    assertThat(err())
        .contains("does not reach account 999988887777")
        .contains("The bucket acme-org-logs lies in eu-west-1, not in eu-west-2.")
        .contains("/acount is not known", "/account is missing.");
    assertThat(run("", "plan")).isEqualTo(2);
    assertThat(run("", "plan", "--setup", home.resolve("none.json").toString())).isEqualTo(2);
    assertThat(run("", "plan", "--setup", setup.toString(), "--nonsense")).isEqualTo(2);
  }

  @Test
  void withoutCredentialsNothingIsCalled() {
    assertThat(run("", "plan", "--setup", setup.toString())).isEqualTo(2);
    assertThat(run("", "plan", "--setup", setup.toString(), "--profile", "none")).isEqualTo(2);
    assertThat(err())
        .contains("The environment holds no credentials")
        .contains("Your AWS files have no profile none.");
  }

  @Test
  void connectionsAreListedWithoutTheFileOfASetup() {
    String[] list = {"outputs", "--region", "eu-west-1", "--demo", "happy", "--json"};
    assertThat(run("", list)).isZero();
    assertThat(json().get("connections")).isEmpty();
    assertThat(run("", "outputs", "flows", "--region", "eu-west-1", "--demo", "happy"))
        .isEqualTo(2);
    assertThat(run("", "outputs", "--region", "nowhere", "--demo", "happy")).isEqualTo(2);
    assertThat(err())
        .contains("There is no connection flows in eu-west-1.", "'nowhere' is no AWS Region.");
  }

  @Test
  void eachCommandExplainsItself() {
    assertThat(run("", "undo", "--help")).isZero();
    assertThat(out()).contains("--leave-keys", "Exit codes: 0 done");
  }

  @Test
  void aReportIsSavedAtTheEnd() throws IOException {
    Path report = home.resolve("report.html");
    assertThat(demo("", "apply", "--yes", "--report", report.toString())).isZero();
    assertThat(out()).contains("The report is saved as " + report);
    assertThat(Files.readString(report))
        .contains("<title>Demo: ", "Everything was applied and read back.")
        .doesNotContain(home.toString());
    Path failed = home.resolve("failed.md");
    assertThat(
            run(
                "",
                "apply",
                "--setup",
                setup.toString(),
                "--demo",
                "resource-fails",
                "--yes",
                "--report",
                failed.toString()))
        .isEqualTo(4);
    assertThat(Files.readString(failed)).contains("It did not come to its end");
    Path blocked = home.resolve("nothing.md");
    assertThat(demo("", "undo", "--yes", "--report", blocked.toString())).isZero();
    assertThat(blocked).doesNotExist();
  }

  @Test
  void aReportThatCannotBeWrittenIsToldOfBeforeAnythingIsMade() {
    assertThat(demo("", "apply", "--yes", "--report", "report.pdf")).isEqualTo(2);
    assertThat(err()).contains("report.pdf is no name of a report");
    assertThat(out()).doesNotContain("CREATE_IN_PROGRESS");
  }

  @Test
  void aReportThatCannotBeSavedDoesNotLookLikeSuccess() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    assertThat(demo("", "apply", "--yes", "--report", file.resolve("report.md").toString()))
        .isEqualTo(1);
    assertThat(err()).contains("Everything was done, but there is no report.");
  }
}
