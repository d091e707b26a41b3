package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.engine.approval.ApprovalFile;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.ReviewAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** What a change ticket is told of demos that were played. */
@Timeout(120)
class ReportsTest {
  private static final String LANDING_ZONE =
      "aws-controltower-cloudtrail-logs-111122223333-a1b-c2d";

  private static final String CHANGES = "Changes, with what was there before";
  private static final String AUDIENCES = "Audiences of the identity provider";
  private static final String AUDIENCE = "api://1462b192-27f7-4cb9-8523-0f4ecb54b47e";

  @TempDir private Path folder;

  private String saved(Guest guest, String name) throws Exception {
    Path file = folder.resolve(name);
    guest.send(new WizardEvent.SaveReport(file.toString()));
    WizardState told = guest.await(state -> file.toString().equals(state.report().saved()));
    assertThat(told.report().problem()).isNull();
    return Files.readString(file);
  }

  private Document html(Guest guest) throws Exception {
    String html = saved(guest, "report.html");
    Document document = Jsoup.parse(html);
    assertThat(document.title()).startsWith("Demo: ");
    assertThat(document.selectFirst("p.note.caution").text()).startsWith("Demo.");
    assertThat(document.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(document.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    assertThat(
            document.select("script, link, img, iframe, object, form, a, [src], [href], [style]"))
        .isEmpty();
    assertThat(document.select("th:not([scope])")).isEmpty();
    assertThat(document.select("table.list:not(:has(> caption))")).isEmpty();
    assertThat(html)
        .doesNotContain("url(", "@import")
        .doesNotContainPattern("\\bASIA[A-Z0-9]{12,}");
    return document;
  }

  private String markdown(Guest guest) throws Exception {
    String markdown = saved(guest, "report.md");
    assertThat(markdown).startsWith("# Demo: ").contains("\nDemo. ");
    assertThat(markdown).doesNotContainPattern("\\bASIA[A-Z0-9]{12,}");
    return markdown;
  }

  private static Element section(Document document, String heading) {
    return document.select("section").stream()
        .filter(section -> section.selectFirst("h2").text().equals(heading))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section " + heading));
  }

  private static List<String> headings(Document document) {
    return document.select("h2").eachText();
  }

  private static Guest deployed(String bucket) throws Exception {
    return deployed(Scenario.HAPPY, bucket);
  }

  private static Guest deployed(Scenario scenario, String bucket) throws Exception {
    Guest guest = Guest.atLogs(scenario);
    guest.look(bucket);
    preview(guest);
    guest.send(new WizardEvent.Deploy());
    guest.await(state -> state.deploy().outputs() != null);
    return guest;
  }

  private static void preview(Guest guest) throws InterruptedException {
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    guest.await(state -> state.review().plan() != null);
  }

  @Test
  void aSetUpIsToldWhole() throws Exception {
    try (Guest guest = deployed("acme-org-logs")) {
      guest.send(new FlowAct.ConnectionAdded());
      guest.await(state -> !state.verify().hops().isEmpty());
      WizardState state = guest.state();
      Document html = html(guest);
      assertThat(headings(html))
          .containsExactly(
              "Summary",
              "Who and where",
              "Choices",
              "Checks",
              "Approval",
              "Changes, with what was there before",
              "The same as AWS CLI commands",
              "Outcome",
              "Events of the stack",
              "Outputs",
              "Backups",
              "Flow of the logs",
              "How to undo it");
      assertThat(section(html, "Summary").text())
          .contains("Everything was applied and read back.", "Previewed 20", "Changes begun 20")
          .contains("Changes ended 20", "Flow last looked at 20");
      assertThat(section(html, "Who and where").text())
          .contains(state.signIn().who().identity().arn(), "111122223333", "LogAdmin", "eu-west-1");
      assertThat(section(html, "Choices").text())
          .contains("acme-org-logs", "AWSLogs/o-a1b2c3d4e5/", "AWSCloudTrail", Samples.KEY)
          .contains(state.sentinel().workspace(), state.sentinel().email(), "Commercial")
          .contains("\"sentinelSetup\"");
      assertThat(section(html, "Approval").text())
          .contains(ApprovalFile.sha256(state.review().plan()));
      Element plan = section(html, "Changes, with what was there before");
      assertThat(plan.select("ins").eachText())
          .anyMatch(line -> line.contains("\"Sid\": \"SentinelDecrypt\""))
          .anyMatch(line -> line.contains("OIDC_Sentinel-cloudtrail-eu-west-1"))
          .allMatch(line -> line.startsWith("+") && !line.startsWith("+++"));
      assertThat(plan.select("tbody tr")).hasSize(12);
      assertThat(plan.select("figcaption").eachText())
          .containsExactly("What changes", "Before", "After", "What changes", "Before", "After");
      assertThat(section(html, "The same as AWS CLI commands").text())
          .contains("aws cloudformation deploy --region eu-west-1")
          .contains("aws kms put-key-policy")
          .contains("put-bucket-notification-configuration");
      assertThat(section(html, "Events of the stack").select("tbody tr"))
          .hasSameSizeAs(state.deploy().deployment().events());
      assertThat(section(html, "Outputs").text())
          .contains(state.deploy().outputs().roleArn(), state.deploy().outputs().queueUrl());
      assertThat(section(html, "Backups").select("li").eachText())
          .hasSize(2)
          .allMatch(file -> file.endsWith(".json") && !file.contains("/"));
      assertThat(section(html, "Flow of the logs").select("tbody tr")).hasSizeGreaterThan(4);
      assertThat(section(html, "How to undo it").text()).contains("sentinel-setup undo");
      assertThat(html.text()).doesNotContain("AWSControlTowerExecution");

      assertThat(markdown(guest))
          .contains("```diff\n--- a/key-policy.json", "+      \"Sid\": \"SentinelDecrypt\"")
          .contains("`" + state.deploy().outputs().queueUrl() + "`")
          .contains("**Workspace ID:** `" + state.sentinel().workspace() + "`")
          .doesNotContain("AWSControlTowerExecution", "<script", "<td");
    }
  }

  @Test
  void theRoleOfTheLandingZoneIsToldOf() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.LANDING_ZONE_4)) {
      guest.look(LANDING_ZONE);
      guest.send(new LogAct.OneCallConfirmed(true), new LogAct.KeyAccountChosen(Seed.MANAGEMENT));
      guest.await(state -> state.logs().elsewhere().roles().complete());
      guest.send(new LogAct.KeyRoleChosen("OrgAdmin"));
      guest.await(state -> state.logs().elsewhere().in(Seed.MANAGEMENT).isPresent());
      preview(guest);
      guest.send(new WizardEvent.Deploy());
      guest.await(state -> state.deploy().outputs() != null);
      Element parties = section(html(guest), "Who and where");
      assertThat(parties.text())
          .contains("The role AWSControlTowerExecution was used for one change")
          .contains("arn:aws:iam::111122223333:role/AWSControlTowerExecution")
          .contains("s3:PutBucketNotification", "Management account of the landing zone")
          .contains(guest.state().logs().elsewhere().in(Seed.MANAGEMENT).get().identity().arn());
      assertThat(markdown(guest)).contains("AWSControlTowerExecution", "was used for one change");
    }
  }

  @Test
  void anAudienceIsToldWithWhatWasThereBefore() throws Exception {
    try (Guest guest = deployed(Scenario.EXISTING_PROVIDER, "acme-org-logs")) {
      Document html = html(guest);
      Element plan = section(html, CHANGES);
      assertThat(plan.select("h3").eachText()).contains(AUDIENCES);
      assertThat(plan.select("ins").eachText()).contains("+" + AUDIENCE);
      assertThat(plan.text())
          .contains("One audience stays as it is.", "oidc-provider/sts.windows.net");
      assertThat(section(html, "The same as AWS CLI commands").text())
          .contains("aws iam add-client-id-to-open-id-connect-provider", AUDIENCE);
      assertThat(section(html, "Outcome").text()).contains(AUDIENCES);
      assertThat(section(html, "How to undo it").text()).isNotEmpty();
      assertThat(markdown(guest))
          .contains("### " + AUDIENCES, "--- a/audiences.txt", "+" + AUDIENCE);
    }
  }

  @Test
  void aKeyThatItsOwnerHasToChangeIsToldWithTheStatement() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.CONTROL_TOWER)) {
      guest.inWorld(
          world -> {
            ScenariosTest.nobodyInManagement(world);
            return true;
          });
      guest.look("aws-controltower-logs-111122223333-eu-west-1");
      preview(guest);
      guest.send(new WizardEvent.Deploy());
      guest.await(state -> state.deploy().outputs() != null);
      HandOver handOver = guest.state().review().plan().handOvers().getFirst();
      Document html = html(guest);
      Element plan = section(html, CHANGES);
      assertThat(plan.select("h3").eachText()).contains("For the owner of account 444455556666");
      assertThat(plan.text())
          .contains("Nobody could change this key from here.", handOver.keyArn())
          .contains("\"Sid\": \"SentinelDecrypt\"");
      assertThat(plan.select("ins").eachText()).noneMatch(line -> line.contains("SentinelDecrypt"));
      assertThat(section(html, "Who and where").text()).contains("444455556666", "its owner");
      assertThat(markdown(guest))
          .contains("### For the owner of account 444455556666", "`" + handOver.keyArn() + "`");
    }
  }

  @Test
  void anApprovalIsToldWithItsFileAndItsDigest() throws Exception {
    Path file = folder.resolve("approved.json");
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      guest.look("acme-org-logs");
      preview(guest);
      guest.send(new ReviewAct.SavePlan(file.toString()));
      guest.await(state -> state.review().papers().saved() != null);
      guest.send(new ReviewAct.ApprovalChosen(file.toString()));
      guest.await(state -> state.review().papers().approval() != null);
      Element approval = section(html(guest), "Approval");
      assertThat(approval.text())
          .contains("The plan was compared with the approved one, and is the same.")
          .contains("approved.json")
          .doesNotContain(folder.toString());
      assertThat(approval.select("code").eachText())
          .filteredOn(ApprovalFile.sha256(guest.state().review().plan())::equals)
          .hasSize(2);
      assertThat(markdown(guest)).contains("compared with the approved one", "`approved.json`");
    }
  }

  @Test
  void aFailureIsToldWithItsCause() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.RESOURCE_FAILS)) {
      guest.look("acme-org-logs");
      preview(guest);
      guest.send(new WizardEvent.Deploy());
      guest.await(state -> state.deploy().activity() instanceof Activity.Failed);
      Document html = html(guest);
      assertThat(section(html, "Summary").text()).contains("It did not come to its end.");
      assertThat(section(html, "Outcome").text())
          .contains("What stopped it", "AlarmSubscription", "Failed", "Not started");
      assertThat(section(html, "Events of the stack").text())
          .contains("CREATE_FAILED", "ROLLBACK_COMPLETE");
      assertThat(section(html, "Events of the stack").select("tbody tr"))
          .hasSameSizeAs(guest.state().deploy().deployment().events());
      assertThat(headings(html)).doesNotContain("Outputs", "Backups");
      assertThat(markdown(guest)).contains("`ROLLBACK_COMPLETE`", "| Not started |");
    }
  }

  @Test
  void whatWasTakenAwayIsToldToo() throws Exception {
    try (Guest guest = deployed("acme-org-logs")) {
      guest.send(new WizardEvent.GoTo(StepId.CONNECTIONS));
      String stack =
          guest
              .await(state -> state.undo().found() != null && !state.undo().found().isEmpty())
              .undo()
              .found()
              .getFirst()
              .stack()
              .id();
      guest.send(new ConnectionAct.PreviewUndo(stack));
      guest.await(state -> state.undo().removal() != null);
      guest.send(new UndoAct.Undo());
      guest.await(state -> state.undo().done());
      Document html = html(guest);
      assertThat(html.title()).contains("report of taking it away");
      assertThat(section(html, "Summary").text())
          .contains("Everything was taken away and read back.");
      assertThat(section(html, "Changes, with what was there before").select("del").eachText())
          .anyMatch(line -> line.contains("\"Sid\": \"SentinelDecrypt\""));
      assertThat(section(html, "Outcome").text())
          .contains("Delete the stack cloudtrail-sentinel-integration");
      assertThat(section(html, "Backups").select("li")).hasSize(2);
      assertThat(headings(html)).doesNotContain("How to undo it", "Outputs");
      assertThat(markdown(guest)).contains("-      \"Sid\": \"SentinelDecrypt\"");
    }
  }

  @Test
  void aNameWithoutAFormIsRefusedAndNothingElseIsDisturbed() throws Exception {
    try (Guest guest = deployed("acme-org-logs")) {
      guest.send(new WizardEvent.SaveReport(folder.resolve("report.pdf").toString()));
      WizardState told = guest.await(state -> state.report().problem() != null);
      assertThat(told.report().problem().title().key()).isEqualTo("problem.report-form.title");
      assertThat(told.deploy().activity()).isInstanceOf(Activity.Idle.class);
      assertThat(folder).isEmptyDirectory();
    }
  }
}
