package org.sentinelsetup.ui;

import java.util.List;
import java.util.Map;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.review.Plans;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Connection;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.DiagnoseAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;

/** The page of the connections, from listing to the end. */
final class Removals {
  private static final Region REGION = new Region("eu-west-1");

  private Removals() {}

  static Journey listed() {
    return Journey.signedIn()
        .send(new WizardEvent.GoTo(StepId.CONNECTIONS))
        .send(new UndoAct.ConnectionsRegionTyped("eu-west-1"))
        .send(new UndoAct.ListConnections())
        .send(new Answer.ConnectionsFound(List.of(connection("cloudtrail"), connection("flows"))));
  }

  static Journey chosen() {
    return listed().send(new UndoAct.ConnectionChosen(connection("cloudtrail").stack().id()));
  }

  static Journey opened() {
    String stack = connection("cloudtrail").stack().id();
    return chosen()
        .send(
            new ConnectionAct.Open(stack),
            new Answer.ConnectionOpened(
                new Connection(
                    Samples.inputs(),
                    Samples.outputs(),
                    Samples.NOW.minusSeconds(86_400),
                    0,
                    Samples.NOW.minusSeconds(8_640_000))));
  }

  static Journey looked(Removal removal) {
    return listed()
        .send(new ConnectionAct.PreviewUndo(connection("cloudtrail").stack().id()))
        .send(new Answer.RemovalMade(removal));
  }

  static Journey diagnosed() {
    return listed()
        .send(new DiagnoseAct.DiagnosisTyped("OIDC-made-by-hand"))
        .send(new DiagnoseAct.Diagnose())
        .send(
            new Answer.ConnectionDiagnosed(
                new Diagnosed(
                    "OIDC-made-by-hand",
                    List.of(
                        Finding.blocker(
                                Text.of(
                                    "diagnose.topic-aws-key",
                                    "arn:aws:sns:eu-west-1:111122223333:alarms"),
                                Text.of("diagnose.topic-aws-key-fix"))
                            .command(
                                "aws sns set-topic-attributes --region eu-west-1 \\\n"
                                    + "  --topic-arn arn:aws:sns:eu-west-1:111122223333:alarms \\\n"
                                    + "  --attribute-name KmsMasterKeyId --attribute-value ''"),
                        Finding.ok(Text.of("diagnose.queue-ok", "sentinel-cloudtrail"))),
                    null,
                    "{}")));
  }

  static Established connection(String name) {
    String stack = name + "-sentinel-integration";
    return new Established(
        new StackDescription(
            "arn:aws:cloudformation:eu-west-1:111122223333:stack/" + stack + "/1a2b",
            stack,
            "CREATE_COMPLETE",
            null,
            Map.of(
                "ControlTowerS3BucketName",
                "acme-org-logs",
                "DestinationTable",
                "AWSCloudTrail",
                "BucketPrefix",
                "AWSLogs/o-a1b2c3d4e5/",
                "KMSKeyArn",
                Samples.KEY),
            Map.of(),
            List.of(),
            false,
            Map.of("created-by", "Sentinel Setup", "sentinel-connection", name),
            null));
  }

  static Removal whole() {
    return removal(
        List.of(Finding.warning(Text.of("undo.sentinel-first"), Text.of("undo.sentinel-how"))),
        List.of());
  }

  static Removal keyElsewhere() {
    return removal(
        List.of(
            Finding.warning(Text.of("undo.sentinel-first"), Text.of("undo.sentinel-how")),
            Finding.blocker(
                Text.of("undo.key-elsewhere", Samples.KEY, "444455556666"),
                Text.of("undo.key-elsewhere-fix", "444455556666"))),
        List.of(
            new HandOver(
                Samples.KEY,
                "444455556666",
                "{}",
                Text.of(
                    "undo.hand-over-message", Samples.KEY, "444455556666", Samples.ROLE, "{}"))));
  }

  private static Removal removal(List<Finding> findings, List<HandOver> handOvers) {
    Established connection = connection("cloudtrail");
    var inputs =
        new RemovalInputs(
            Samples.identity(), List.of(), REGION, connection.stack().id(), false, null);
    PlannedChange.KeyPolicy granted =
        (PlannedChange.KeyPolicy)
            Plans.of().changes().stream()
                .filter(PlannedChange.KeyPolicy.class::isInstance)
                .findFirst()
                .orElseThrow();
    var rule =
        new NotificationRule(
            NotificationRule.Kind.QUEUE,
            "cloudtrail-sentinel-integration",
            "arn:aws:sqs:eu-west-1:111122223333:cloudtrail-sentinel-integration",
            List.of("s3:ObjectCreated:*"),
            List.of());
    List<PlannedChange> changes =
        List.of(
            new PlannedChange.Notification(
                "acme-org-logs",
                Samples.ACCOUNT,
                new NotificationConfiguration(List.of(rule), false),
                new NotificationConfiguration(List.of(), false),
                List.of(Text.of("undo.rules-removed", 1), Text.of("notification.stay", 0)),
                false),
            new PlannedChange.KeyPolicy(
                granted.keyArn(),
                granted.after(),
                granted.before(),
                List.of(
                    Text.of("undo.statement-removed", "OIDC_Sentinel-cloudtrail-eu-west-1"),
                    Text.of("policy.stay", 2)),
                List.of(),
                false),
            new PlannedChange.StackRemoval(
                connection.stack().name(),
                connection.stack().id(),
                true,
                List.of(
                    new ResourceChange("Remove", "SentinelQueue", "queue", "AWS::SQS::Queue", null),
                    new ResourceChange("Remove", "SentinelRole", "role", "AWS::IAM::Role", null)),
                List.of(
                    Text.of("undo.stack-removed", connection.stack().name()),
                    Text.of("undo.protection-lifted"),
                    Text.of("undo.provider-stays"),
                    Text.of("undo.queue-goes", 3))));
    return new Removal(inputs, connection, findings, changes, handOvers);
  }
}
