package org.sentinelsetup.engine.permissions;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.model.Text;

/** Plans of every kind that takes other permissions. */
final class Variations {
  private static final String MANAGEMENT = "444455556666";

  static final List<Plan> ALL =
      List.of(
          plan(Samples.source(), null, false, Samples.KEY),
          plan(Samples.source().encryptedWith(List.of()), null, false),
          plan(Samples.sourceWithKeyElsewhere(), null, false, Samples.KEY_ELSEWHERE),
          plan(Samples.source(), oneCall(MANAGEMENT), false, Samples.KEY),
          plan(Samples.source(), null, true, Samples.KEY),
          updating("Modify", "False"),
          updating("Modify", "Conditional"),
          updating("Remove", null),
          adopting(),
          government());

  private Variations() {}

  static Plan plan(LogSource source, OneCallRole oneCall, boolean nothingToDo, String... keys) {
    return plan(source, oneCall, nothingToDo, added(), "", keys);
  }

  private static Plan plan(
      LogSource source,
      OneCallRole oneCall,
      boolean nothingToDo,
      List<ResourceChange> resources,
      String provider,
      String... keys) {
    SetupInputs usual = Samples.inputs();
    var inputs =
        new SetupInputs(
            usual.caller(),
            List.of(),
            source,
            usual.cloud(),
            usual.workspace(),
            usual.email(),
            usual.suffix(),
            usual.options(),
            usual.deletedPrincipals(),
            oneCall);
    var none = new NotificationConfiguration(List.of(), false);
    Stream<PlannedChange> changes =
        Stream.of(
                Stream.of(
                    new PlannedChange.Stack(
                        "cloudtrail-sentinel-integration",
                        null,
                        null,
                        nothingToDo ? List.of() : resources,
                        List.of(new StackParameter("OIDCProviderArn", provider)),
                        "",
                        List.of(),
                        null,
                        false,
                        nothingToDo)),
                Stream.of(keys)
                    .map(
                        key ->
                            new PlannedChange.KeyPolicy(
                                key, "{}", "{}", List.of(), List.of(), nothingToDo)),
                Stream.of(
                    new PlannedChange.Notification(
                        source.bucket(), source.owner(), none, none, List.of(), nothingToDo)))
            .flatMap(part -> part);
    String role =
        "arn:%s:iam::111122223333:role/OIDC_Sentinel-cloudtrail-%s"
            .formatted(source.region().partition().id(), source.region());
    return new Plan(inputs, role, List.of(), changes.toList(), List.of());
  }

  private static List<ResourceChange> added() {
    return changed("Add", null);
  }

  private static List<ResourceChange> changed(String action, String replacement) {
    return Template.shipped().resources().stream()
        .map(one -> new ResourceChange(action, one.logicalId(), null, one.type(), replacement))
        .toList();
  }

  static Plan updating(String action, String replacement) {
    return plan(Samples.source(), null, false, changed(action, replacement), "", Samples.KEY);
  }

  static Plan adopting() {
    return plan(
        Samples.source(),
        null,
        false,
        added().stream().filter(one -> !one.logicalId().equals("SentinelProvider")).toList(),
        "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/other",
        Samples.KEY);
  }

  static Plan government() {
    LogSource source = Samples.source();
    String key = Samples.KEY.replace("arn:aws:kms:eu-west-1", "arn:aws-us-gov:kms:us-gov-west-1");
    return plan(
        new LogSource(
            source.type(),
            source.bucket(),
            source.owner(),
            new Region("us-gov-west-1"),
            source.prefix(),
            List.of(new KeyInUse(Samples.key(key), Text.of("discovery.key.newest"))),
            source.why(),
            source.digests(),
            source.members(),
            source.split(),
            source.newest(),
            source.management(),
            source.doubts()),
        null,
        false,
        key);
  }

  static OneCallRole oneCall(String through) {
    return new OneCallRole(through, Partition.AWS, "acme-org-logs", Samples.ACCOUNT);
  }
}
