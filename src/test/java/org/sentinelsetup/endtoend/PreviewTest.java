package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** What a preview leaves in AWS, and that it is taken away again however the person turns away. */
@Timeout(60)
class PreviewTest {
  private final States states = new States();
  private DemoWizard wizard;

  @BeforeEach
  void answerEverything() throws Exception {
    wizard =
        DemoWizard.open(Options.instant(Scenario.HAPPY), DemoScript.person().answers(), new Kept());
    wizard.runner().watch(states::add);
    send(new SignInAct.SignIn());
    new Browser(wizard.cloud().baseUri())
        .allow(states.await(state -> state.signIn().prompt() != null).signIn().prompt());
    states.await(state -> state.signIn().accounts().complete());
    send(new SignInAct.AccountChosen(Samples.ACCOUNT));
    states.await(state -> state.signIn().roles().complete());
    send(new SignInAct.RoleChosen("LogAdmin"));
    states.await(state -> state.signIn().who() != null);
    send(new WizardEvent.GoTo(StepId.LOGS));
    states.await(state -> state.logs().buckets() != null);
    send(new LogAct.BucketChosen("acme-org-logs"));
    states.await(state -> state.logs().source() != null);
    send(new WizardEvent.GoTo(StepId.SENTINEL));
  }

  @AfterEach
  void close() {
    wizard.close();
  }

  private void send(WizardEvent event) {
    wizard.runner().send(event);
  }

  private List<String> stacks() {
    var clients = new Clients(wizard.cloud());
    try (CloudFormationClient client =
        clients.client(
            CloudFormationClient.builder(), clients.as(Samples.ACCOUNT, "ReadOnly"), "eu-west-1")) {
      return client.describeStacks(_ -> {}).stacks().stream()
          .map(Stack::stackStatusAsString)
          .toList();
    }
  }

  @Test
  void itWritesNothingButAnUnexecutedChangeSetWithItsEmptyStack() throws InterruptedException {
    String policy = keyPolicy();
    var rules = wizard.cloud().world().buckets().find("acme-org-logs").orElseThrow();
    var before = rules.notifications();
    send(new WizardEvent.Preview());
    states.await(state -> state.review().plan() != null);
    assertThat(stacks()).containsExactly("REVIEW_IN_PROGRESS");
    assertThat(keyPolicy()).isEqualTo(policy);
    assertThat(rules.notifications()).isEqualTo(before);
    assertThat(wizard.cloud().world().roles().find(Samples.ROLE)).isEmpty();
  }

  @Test
  void goingBackTakesItAwayAndAnotherNameGetsAnotherPreview() throws InterruptedException {
    send(new WizardEvent.Preview());
    states.await(state -> state.review().plan() != null);
    send(new WizardEvent.GoTo(StepId.SENTINEL));
    send(new SentinelAct.SuffixTyped("trail"));
    send(new WizardEvent.Preview());
    WizardState state = states.await(s -> s.review().plan() != null);
    assertThat(state.review().plan().changes())
        .hasAtLeastOneElementOfType(PlannedChange.Stack.class)
        .filteredOn(PlannedChange.Stack.class::isInstance)
        .extracting(change -> ((PlannedChange.Stack) change).name())
        .containsExactly("trail-sentinel-integration");
    assertThat(stacks()).containsExactly("REVIEW_IN_PROGRESS");
    send(new WizardEvent.Leave());
    wizard.runner().close();
    assertThat(stacks()).isEmpty();
  }

  @Test
  void turningAwayAtOnceLeavesNothing() {
    for (int i = 0; i < 5; i++) {
      send(new WizardEvent.Preview());
      send(new WizardEvent.GoTo(StepId.SENTINEL));
    }
    wizard.runner().close();
    assertThat(stacks()).isEmpty();
  }

  @RepeatedTest(10)
  void turningAwayWhileTheChangeSetIsMadeLeavesNothing() {
    send(new WizardEvent.Preview());
    while (stacks().isEmpty()) {
      Thread.onSpinWait();
    }
    send(new WizardEvent.GoTo(StepId.SENTINEL));
    wizard.runner().close();
    assertThat(stacks()).isEmpty();
    assertThat(keyPolicy()).doesNotContain("SentinelDecrypt");
  }

  private String keyPolicy() {
    return wizard.cloud().world().keys().find(Samples.KEY).orElseThrow().policy();
  }
}
