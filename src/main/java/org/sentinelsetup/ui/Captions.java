package org.sentinelsetup.ui;

import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.DeployStep;
import org.sentinelsetup.wizard.LogsStep;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.WizardState;

/** What the demo says of the page it shows: what there is to see, and why it is so. */
final class Captions {
  private Captions() {}

  static Text of(WizardState state) {
    return switch (state.current()) {
      case SIGN_IN -> signIn(state.signIn());
      case LOGS -> logs(state.logs());
      case SENTINEL -> Text.of("caption.sentinel");
      case REVIEW -> review(state);
      case DEPLOY -> deploy(state.deploy());
      case CONNECT -> Text.of("caption.connect");
      case VERIFY -> verify(state);
      case CONNECTIONS ->
          Text.of(state.undo().removal() == null ? "caption.connections" : "caption.removal");
    };
  }

  private static Text signIn(SignInStep step) {
    if (step.who() != null) {
      return Text.of("caption.signed-in");
    }
    if (step.prompt() != null) {
      return Text.of(step.prompt() instanceof DevicePrompt ? "caption.code" : "caption.browser");
    }
    if (step.accountId() != null) {
      return Text.of("caption.role");
    }
    return Text.of(!step.entered() ? "caption.sign-in" : "caption.account");
  }

  private static Text logs(LogsStep step) {
    if (step.source() != null) {
      return Text.of("caption.source");
    }
    return Text.of(step.bucket() == null ? "caption.buckets" : "caption.bucket");
  }

  private static Text review(WizardState state) {
    if (state.review().activity() instanceof Activity.Busy) {
      return Text.of("caption.previewing");
    }
    if (state.deploy().begun()) {
      return Text.of("caption.confirmed");
    }
    if (state.stale()) {
      return Text.of("caption.stale");
    }
    return Text.of(
        state.review().plan() != null && state.review().plan().blocked()
            ? "caption.blocked"
            : "caption.review");
  }

  private static Text deploy(DeployStep step) {
    return switch (step.activity()) {
      case Activity.Busy _ -> Text.of("caption.deploying");
      case Activity.Failed _ -> Text.of("caption.deploy-failed");
      case Activity.Idle() -> Text.of("caption.deployed");
    };
  }

  private static Text verify(WizardState state) {
    return Text.of(state.verify().flowing() ? "caption.flows" : "caption.verifying");
  }
}
