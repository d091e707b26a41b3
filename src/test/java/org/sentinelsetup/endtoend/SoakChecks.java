package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.engine.backup.Backup;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardState;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the screen says with the world, and the world with what it was before. */
final class SoakChecks {
  private static final String STACK = "cloudtrail-sentinel-integration";

  private final Guest guest;
  private final Kept kept;
  private final Possessions before;
  private @Nullable Possessions connected;
  private boolean audienceStays;

  SoakChecks(Guest guest, Kept kept, Possessions before) {
    this.guest = guest;
    this.kept = kept;
    this.before = before;
  }

  /** Whatever stopped a run: what it says was made is there, and nothing of others is touched. */
  void screen() {
    Possessions now = now();
    foreign(now);
    WizardState state = guest.state();
    boolean back = state.current() == StepId.CONNECTIONS;
    @Nullable Deployment run = back ? state.undo().deployment() : state.deploy().deployment();
    if (run != null) {
      run.changes().stream()
          .filter(one -> one.state() == State.APPLIED || one.state() == State.UNCHANGED)
          .forEach(one -> made(one.change(), now, back));
    }
  }

  private static void made(PlannedChange change, Possessions now, boolean back) {
    switch (change) {
      case PlannedChange.KeyPolicy key ->
          assertThat(now.policies().get(key.keyArn())).isEqualTo(key.after());
      case PlannedChange.Notification _ -> assertThat(ours(now)).hasSize(back ? 0 : 1);
      case PlannedChange.Stack _ -> assertThat(now.roles()).containsKey(Samples.ROLE);
      case PlannedChange.ProviderAudience audience ->
          assertThat(now.audiences().get(audience.providerArn()))
              .containsExactlyInAnyOrderElementsOf(audience.after());
      case PlannedChange.StackRemoval _ -> assertThat(now.roles()).doesNotContainKey(Samples.ROLE);
    }
  }

  /** The wizard says that everything is set up. */
  void deployed() {
    Possessions now = now();
    connected = now;
    foreign(now);
    Deployment run = Objects.requireNonNull(guest.state().deploy().deployment());
    assertThat(run.changes())
        .as("what the screen says")
        .allMatch(one -> one.state() == State.APPLIED || one.state() == State.UNCHANGED);
    run.changes().forEach(one -> made(one.change(), now, false));
    assertThat(run.changes())
        .as("the key is among what was changed")
        .anyMatch(one -> one.change() instanceof PlannedChange.KeyPolicy);
    assertThat(now.policy().split(Samples.ROLE, -1)).as("our statement, once").hasSize(2);
    assertThat(statements(now.policy())).hasSize(statements(before.policy()).size() + 1);
    assertThat(ours(now)).as("our rule, once").hasSize(1);
    assertThat(now.roles()).containsKey(Samples.ROLE);
    assertThat(kept.all())
        .as("backup of the key policy")
        .anyMatch(one -> one.what().equals("key-policy") && one.text().equals(before.policy()));
    assertThat(kept.all())
        .as("backup of the notification")
        .anyMatch(one -> one.what().equals("notification"));
  }

  /** The person has read what goes and what stays, and wants it. */
  void confirmed(Removal removal) {
    audienceStays =
        removal.findings().stream()
            .anyMatch(finding -> finding.what().key().equals("undo.audience-unseen"));
  }

  /** The wizard says that everything is taken away. */
  void undone() {
    assertThat(now().withoutProvider()).isEqualTo(before.withoutProvider());
    Possessions then = Objects.requireNonNull(connected);
    if (before.audiences().containsKey(Possessions.PROVIDER)) {
      assertThat(now().audiences())
          .as("audiences")
          .isEqualTo(audienceStays ? then.audiences() : before.audiences());
    }
    assertThat(stacks()).as("stacks").isEmpty();
    String written = then.policy();
    assertThat(kept.all())
        .as("backup of the key policy before the undo")
        .anyMatch(one -> one.what().equals("key-policy") && one.text().equals(written));
    assertThat(kept.all().stream().map(Backup::what).filter("notification"::equals).count())
        .as("backups of notifications")
        .isGreaterThanOrEqualTo(2);
  }

  private void foreign(Possessions now) {
    Possessions theirs = now.withoutStack();
    assertThat(theirs.roles()).as("roles").isEqualTo(before.roles());
    assertThat(theirs.queues()).as("queues").isEqualTo(before.queues());
    assertThat(theirs.topics()).as("topics").isEqualTo(before.topics());
    before
        .audiences()
        .forEach(
            (arn, audiences) ->
                assertThat(now.audiences().get(arn)).as(arn).containsAll(audiences));
    before
        .policies()
        .forEach(
            (arn, policy) ->
                assertThat(statements(String.valueOf(now.policies().get(arn))))
                    .as(arn)
                    .containsAll(statements(policy)));
    before
        .rules()
        .forEach(
            (bucket, rules) -> {
              NotificationRules there = now.rules().getOrDefault(bucket, NotificationRules.NONE);
              assertThat(there.eventBridge()).isEqualTo(rules.eventBridge());
              assertThat(there.rules()).as(bucket).containsAll(rules.rules());
            });
  }

  private static List<NotificationRules.Rule> ours(Possessions now) {
    return now.logRules().rules().stream()
        .filter(rule -> rule.target().endsWith(":" + STACK))
        .toList();
  }

  private static List<JsonNode> statements(String policy) {
    List<JsonNode> all = new ArrayList<>();
    JsonMapper.shared().readTree(policy).path("Statement").forEach(all::add);
    return all;
  }

  private List<String> stacks() {
    var clients = new Clients(guest.cloud());
    try (CloudFormationClient client =
        clients.client(
            CloudFormationClient.builder(), clients.as(Samples.ACCOUNT, "ReadOnly"), "eu-west-1")) {
      return client.describeStacks(_ -> {}).stacks().stream().map(Stack::toString).toList();
    }
  }

  private Possessions now() {
    return guest.inWorld(Possessions::of);
  }
}
