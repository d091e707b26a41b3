package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Samples;
import org.sentinelsetup.Worlds;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.engine.backup.Backup;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.UndoStep;
import org.sentinelsetup.wizard.WizardEvent;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** Takes connections away again, from a machine that did not set them up. */
final class UndoTest {
  private static final String BUCKET = "acme-org-logs";
  private static final String ROLE = "OIDC_Sentinel-cloudtrail-eu-west-1";
  private static final String QUEUE =
      "arn:aws:sqs:eu-west-1:111122223333:cloudtrail-sentinel-integration";

  private final Kept kept = new Kept();

  private static Removal removal(Guest guest) throws InterruptedException {
    guest.send(new WizardEvent.GoTo(StepId.CONNECTIONS));
    guest.send(new UndoAct.ConnectionsRegionTyped("eu-west-1"), new UndoAct.ListConnections());
    // The page itself looks first, in the Region of the sign-in.
    UndoStep found =
        guest
            .await(
                state -> state.undo().found() != null && state.undo().region().equals("eu-west-1"))
            .undo();
    assertThat(found.found()).hasSize(1);
    guest.send(
        new ConnectionAct.PreviewUndo(
            Objects.requireNonNull(found.found()).getFirst().stack().id()));
    return Objects.requireNonNull(
        guest.await(state -> state.undo().removal() != null).undo().removal());
  }

  private static UndoStep undo(Guest guest) throws InterruptedException {
    guest.send(new UndoAct.Undo());
    return guest
        .await(state -> state.undo().done() || state.undo().activity() instanceof Activity.Failed)
        .undo();
  }

  @Test
  void everythingOfOursGoesAndNothingElse() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, kept);
        DemoCloud untouched = DemoCloud.start(Options.instant(Scenario.HAPPY))) {
      String connectedPolicy = guest.inWorld(UndoTest::keyPolicy);
      Removal removal = removal(guest);
      assertThat(removal.blocked()).isFalse();
      assertThat(removal.changes())
          .extracting(change -> (Object) change.getClass())
          .containsExactly(
              PlannedChange.Notification.class,
              PlannedChange.KeyPolicy.class,
              PlannedChange.StackRemoval.class);
      UndoStep done = undo(guest);
      assertThat(done.done()).isTrue();
      assertThat(Objects.requireNonNull(done.deployment()).changes())
          .extracting(Deployment.ChangeProgress::state)
          .containsOnly(Deployment.State.APPLIED);
      assertThat(done.found()).isEmpty();
      assertThat(guest.<NotificationRules>inWorld(UndoTest::rules))
          .isEqualTo(rules(untouched.world()));
      assertThat(guest.<String>inWorld(UndoTest::keyPolicy))
          .isEqualTo(keyPolicy(untouched.world()));
      assertThat(
              guest.<Boolean>inWorld(
                  world -> world.roles().find(Samples.ACCOUNT, ROLE).isPresent()))
          .isFalse();
      assertThat(guest.<Boolean>inWorld(world -> world.queues().byArn(QUEUE).isPresent()))
          .isFalse();
      // Other products may use the provider by now.
      assertThat(guest.<Integer>inWorld(world -> world.providers().list(Samples.ACCOUNT).size()))
          .isEqualTo(1);
      assertThat(kept.all()).extracting(Backup::what).containsExactly("notification", "key-policy");
      assertThat(kept.all().getLast().text()).isEqualTo(connectedPolicy);
    }
  }

  @Test
  void aSecondTimeThereIsNothingToTakeAway() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, kept)) {
      removal(guest);
      undo(guest);
      guest.send(new UndoAct.ListConnections());
      UndoStep again = guest.await(state -> !state.undo().done()).undo();
      assertThat(again.chosen()).isNull();
      assertThat(guest.await(state -> state.undo().found() != null).undo().found()).isEmpty();
    }
  }

  @Test
  void protectionIsLiftedAndShown() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, kept)) {
      protect(guest);
      Removal removal = removal(guest);
      assertThat(removal.changes(PlannedChange.StackRemoval.class).getFirst().sentences())
          .extracting(Words::say)
          .contains("Its termination protection is lifted first.");
      assertThat(undo(guest).done()).isTrue();
    }
  }

  @Test
  void whatSomebodyElseAddedStaysAndIsNamed() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, kept)) {
      guest.inWorld(
          world -> {
            var bucket = world.buckets().find(BUCKET).orElseThrow();
            NotificationRules rules = bucket.notifications();
            var theirs = new ArrayList<>(rules.rules());
            var ours =
                rules.rules().stream()
                    .filter(rule -> rule.target().equals(QUEUE))
                    .findFirst()
                    .orElseThrow();
            theirs.add(
                new NotificationRules.Rule(
                    ours.kind(),
                    "somebody",
                    ours.target(),
                    ours.events(),
                    Optional.of("other/"),
                    ours.suffix()));
            bucket.notifications(new NotificationRules(theirs, rules.eventBridge()));
            var key = world.keys().find(Samples.KEY).orElseThrow();
            key.policy(
                key.policy()
                    .replaceFirst(
                        "\"Statement\"\\s*:\\s*\\[",
                        "\"Statement\":[{\"Sid\":\"Theirs\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
                            + Samples.ROLE
                            + "\"},\"Action\":\"kms:DescribeKey\",\"Resource\":\"*\"},"));
            return true;
          });
      Removal removal = removal(guest);
      assertThat(removal.findings())
          .filteredOn(finding -> finding.level() == Finding.Level.WARNING)
          .extracting(finding -> Words.say(finding.what()))
          .anyMatch(words -> words.contains("'somebody' sends to our queue too"))
          .anyMatch(words -> words.contains("(Sid 'Theirs') names the role as well"));
      assertThat(undo(guest).done()).isTrue();
      assertThat(guest.<NotificationRules>inWorld(UndoTest::rules).rules())
          .extracting(NotificationRules.Rule::id)
          .contains("somebody");
      assertThat(guest.<String>inWorld(UndoTest::keyPolicy)).contains("\"Theirs\"");
    }
  }

  @Test
  void anEditAfterTheLookIsNotWrittenOver() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, kept)) {
      removal(guest);
      guest.inWorld(
          world -> {
            var bucket = world.buckets().find(BUCKET).orElseThrow();
            bucket.notifications(new NotificationRules(bucket.notifications().rules(), true));
            return true;
          });
      UndoStep stopped = undo(guest);
      assertThat(stopped.done()).isFalse();
      assertThat(stopped.overtaken()).isTrue();
      assertThat(kept.all()).isEmpty();
      assertThat(NextAction.of(guest.state())).isInstanceOf(Next.Go.class);
      guest.send(new ConnectionAct.PreviewUndo(Objects.requireNonNull(stopped.chosen())));
      guest.await(state -> state.undo().removal() != null && !state.undo().overtaken());
      assertThat(undo(guest).done()).isTrue();
      assertThat(guest.<NotificationRules>inWorld(UndoTest::rules).eventBridge()).isTrue();
    }
  }

  @Test
  void aKeyElsewhereBlocksUntilItIsLeftToItsOwner() throws Exception {
    Played played = Played.through(Scenario.CONTROL_TOWER);
    try (Guest guest = Guest.after(played, Scenario.CONTROL_TOWER, kept)) {
      Removal removal = removal(guest);
      assertThat(removal.blocked()).isTrue();
      assertThat(removal.handOvers()).hasSize(1);
      assertThat(NextAction.of(guest.state())).isInstanceOf(Next.Blocked.class);
      guest.send(new UndoAct.KeysLeft(true));
      Removal left =
          Objects.requireNonNull(
              guest
                  .await(state -> state.undo().removal() != null && state.undo().leaveKeys())
                  .undo()
                  .removal());
      assertThat(left.blocked()).isFalse();
      assertThat(left.changes(PlannedChange.KeyPolicy.class)).isEmpty();
      assertThat(undo(guest).done()).isTrue();
    }
  }

  @Test
  void anAudienceThatWasAddedGoesWithTheConnection() throws Exception {
    Played played = Played.through(Scenario.EXISTING_PROVIDER);
    assertThat(played.flows()).isTrue();
    try (Guest guest = Guest.after(played, Scenario.EXISTING_PROVIDER, kept);
        DemoCloud untouched = DemoCloud.start(Options.instant(Scenario.EXISTING_PROVIDER))) {
      Removal removal = removal(guest);
      assertThat(removal.changes(PlannedChange.ProviderAudience.class)).hasSize(1);
      assertThat(undo(guest).done()).isTrue();
      assertThat(guest.<List<String>>inWorld(UndoTest::audiences))
          .isEqualTo(audiences(untouched.world()));
    }
  }

  @Test
  void anAudienceThatCannotBeTakenBackYetIsNotForgottenWithTheStack() throws Exception {
    Played played = Played.through(Scenario.EXISTING_PROVIDER);
    try (Guest guest = Guest.after(played, Scenario.EXISTING_PROVIDER, kept);
        DemoCloud untouched = DemoCloud.start(Options.instant(Scenario.EXISTING_PROVIDER))) {
      removal(guest);
      guest.inWorld(
          world -> {
            world.faults().throttle("RemoveClientIDFromOpenIDConnectProvider", 3);
            return true;
          });
      UndoStep stopped = undo(guest);
      assertThat(stopped.done()).isFalse();
      guest.send(new ConnectionAct.PreviewUndo(Objects.requireNonNull(stopped.chosen())));
      guest.await(state -> state.undo().removal() != null && !state.undo().overtaken());
      assertThat(undo(guest).done()).isTrue();
      assertThat(guest.<List<String>>inWorld(UndoTest::audiences))
          .isEqualTo(audiences(untouched.world()));
    }
  }

  @Test
  void anAudienceIsSaidToStayWhereNobodySeesWhoReliesOnIt() throws Exception {
    Played played = Played.through(Scenario.EXISTING_PROVIDER);
    Worlds.change(played.cloud(), world -> Sets.deny(world, "iam:ListRoles"));
    try (Guest guest = Guest.after(played, Scenario.EXISTING_PROVIDER, kept)) {
      Removal removal = removal(guest);
      assertThat(removal.changes(PlannedChange.ProviderAudience.class)).isEmpty();
      assertThat(removal.findings())
          .filteredOn(finding -> finding.level() == Finding.Level.UNKNOWN)
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(Words.say(Objects.requireNonNull(finding.fix())))
                      .contains("iam:ListRoles"));
      List<String> before = guest.inWorld(UndoTest::audiences);
      assertThat(undo(guest).done()).isTrue();
      assertThat(guest.<List<String>>inWorld(UndoTest::audiences)).isEqualTo(before);
    }
  }

  @Test
  void anUndoWaitsWhileAwsAsksForFewerCalls() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, kept)) {
      removal(guest);
      guest.inWorld(
          world -> {
            world.faults().throttle("DescribeEvents", 3);
            return true;
          });
      assertThat(undo(guest).done()).isTrue();
    }
  }

  @Test
  void anUndoWhoseStackIsGoneIsFinished() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, kept)) {
      Removal removal = removal(guest);
      try (CloudFormationClient client = cloudFormation(guest)) {
        client.deleteStack(request -> request.stackName(removal.inputs().stackId()));
      }
      guest.cloud().clock().advance(Duration.ofMinutes(10));
      guest.send(new ConnectionAct.PreviewUndo(removal.inputs().stackId()));
      Removal rest =
          Objects.requireNonNull(
              guest
                  .await(
                      state ->
                          state.undo().removal() != null && !state.undo().removal().equals(removal))
                  .undo()
                  .removal());
      assertThat(rest.changes(PlannedChange.StackRemoval.class).getFirst().sentences())
          .extracting(Words::say)
          .contains("The stack cloudtrail-sentinel-integration is deleted already.");
      assertThat(undo(guest).done()).isTrue();
    }
  }

  private static CloudFormationClient cloudFormation(Guest guest) {
    return new Clients(guest.cloud())
        .client(
            CloudFormationClient.builder(),
            new Clients(guest.cloud()).as(Samples.ACCOUNT, "LogAdmin"),
            "eu-west-1");
  }

  private static void protect(Guest guest) {
    try (CloudFormationClient client = cloudFormation(guest)) {
      client.updateTerminationProtection(
          request ->
              request
                  .stackName("cloudtrail-sentinel-integration")
                  .enableTerminationProtection(true));
    }
  }

  private static NotificationRules rules(World world) {
    return world.buckets().find(BUCKET).orElseThrow().notifications();
  }

  private static String keyPolicy(World world) {
    return world.keys().find(Samples.KEY).orElseThrow().policy();
  }

  private static List<String> audiences(World world) {
    return world.providers().list(Samples.ACCOUNT).stream()
        .flatMap(provider -> provider.clientIds().stream())
        .toList();
  }
}
