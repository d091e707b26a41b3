package org.sentinelsetup.ui.review;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.notification.NotificationPreview;
import org.sentinelsetup.engine.notification.QueueRule;
import org.sentinelsetup.engine.policy.KeyGrant;
import org.sentinelsetup.engine.policy.KeyPolicyPreview;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.model.Text;

/** A plan as the engine makes it, from its own pure parts. */
public final class Plans {
  static final Finding WARNING =
      Finding.warning(
          Text.of("plan.digests", "AWSLogs/o-a1b2c3d4e5/"), Text.of("plan.digests-fix"));
  static final Finding BLOCKER =
      Finding.blocker(
              Text.of("plan.stack-state", "cloudtrail-sentinel-integration", "ROLLBACK_COMPLETE"),
              Text.of("plan.stack-dead-fix"))
          .command(
              "aws cloudformation delete-stack --region eu-west-1 --stack-name"
                  + " cloudtrail-sentinel-integration");

  private Plans() {}

  public static Plan of(Finding... more) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok(Text.of("plan.caller", Samples.identity().arn(), Samples.ACCOUNT)));
    findings.addAll(List.of(more));
    return new Plan(
        Samples.inputs(),
        Samples.ROLE,
        findings,
        List.of(stack(), keyPolicy(), notification()),
        List.of());
  }

  private static PlannedChange.Stack stack() {
    List<ResourceChange> resources =
        Template.shipped().resources().stream()
            .filter(one -> !List.of("QuietAlarm", "LogSubscription").contains(one.logicalId()))
            .map(one -> new ResourceChange("Add", one.logicalId(), null, one.type(), null))
            .toList();
    return new PlannedChange.Stack(
        "cloudtrail-sentinel-integration",
        "arn:aws:cloudformation:eu-west-1:111122223333:changeSet/preview/1",
        "arn:aws:cloudformation:eu-west-1:111122223333:stack/cloudtrail-sentinel-integration/1",
        resources,
        List.of(
            new StackParameter("Suffix", "cloudtrail"),
            new StackParameter("ControlTowerS3BucketName", "acme-org-logs"),
            new StackParameter("KMSKeyArn", Samples.KEY),
            new StackParameter("OIDCProviderArn", "")),
        Template.shipped().text(),
        List.of(),
        null,
        false,
        false);
  }

  /** The same with a key policy that names a role which was deleted. */
  static Plan withDeletedRole(String id) {
    Plan plan = of();
    PlannedChange.KeyPolicy key = keyPolicy();
    return new Plan(
        plan.inputs(),
        plan.roleArn(),
        plan.findings(),
        List.of(
            new PlannedChange.KeyPolicy(
                key.keyArn(), key.before(), key.after(), key.sentences(), List.of(id), false)),
        List.of());
  }

  private static PlannedChange.KeyPolicy keyPolicy() {
    String statement =
        """
        {"Sid": "%s", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
         "Action": ["kms:*"], "Resource": "*"}""";
    String text =
        "{\"Version\": \"2012-10-17\", \"Statement\": ["
            + statement.formatted("Administration")
            + ","
            + statement.formatted("Somebody")
            + "]}";
    if (!(PolicyDocument.read(text) instanceof Checked.Valid<PolicyDocument>(var before))) {
      throw new AssertionError(text);
    }
    KeyGrant grant = KeyGrant.toRole(Samples.ROLE).throughS3("eu-west-1", Partition.AWS);
    var preview = KeyPolicyPreview.of(before, grant, Samples.identity().arn());
    return new PlannedChange.KeyPolicy(
        Samples.KEY, text, preview.after().text(), preview.sentences(), List.of(), false);
  }

  private static PlannedChange.Notification notification() {
    var before =
        new NotificationConfiguration(
            List.of(
                new NotificationRule(
                    NotificationRule.Kind.LAMBDA,
                    "index-reports",
                    "arn:aws:lambda:eu-west-1:111122223333:function:index",
                    List.of("s3:ObjectCreated:*"),
                    List.of(new FilterRule("Prefix", "reports/")))),
            false);
    var preview =
        NotificationPreview.of(
            "acme-org-logs",
            before,
            new QueueRule(
                "cloudtrail-sentinel",
                Samples.outputs().queueArn().toString(),
                "AWSLogs/o-a1b2c3d4e5/",
                ".gz"));
    return new PlannedChange.Notification(
        "acme-org-logs", Samples.ACCOUNT, before, preview.after(), preview.sentences(), false);
  }
}
