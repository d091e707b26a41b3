package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.NamePattern;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.WorkspaceId;

/**
 * Everything the wizard knows: every answer, and what came of it. Holds no token and no credential.
 *
 * @param environment AWS, or the demo cloud
 * @param current the page the person is on
 * @param signIn the first step
 * @param logs the second
 * @param sentinel the third
 * @param review the fourth
 * @param deploy the fifth
 * @param connect the sixth
 * @param verify the seventh: from when the connection was added
 * @param undo what is set up already, and how it is taken away
 */
public record WizardState(
    Environment environment,
    StepId current,
    SignInStep signIn,
    LogsStep logs,
    SentinelStep sentinel,
    ReviewStep review,
    DeployStep deploy,
    ConnectStep connect,
    VerifyStep verify,
    UndoStep undo) {

  /**
   * The state at the start.
   *
   * @param environment AWS, or the demo cloud
   * @param answers what is remembered from the last time
   * @return the state
   */
  public static WizardState start(Environment environment, Answers answers) {
    return new WizardState(
        environment,
        StepId.SIGN_IN,
        SignInStep.EMPTY.typed(answers.startUrl(), answers.ssoRegion()),
        LogsStep.EMPTY,
        new SentinelStep(
            answers.cloud(),
            answers.workspace(),
            answers.email(),
            answers.suffix(),
            Advanced.USUAL),
        ReviewStep.EMPTY,
        DeployStep.EMPTY,
        ConnectStep.EMPTY,
        VerifyStep.EMPTY,
        UndoStep.EMPTY);
  }

  /**
   * What is worth remembering for the next time.
   *
   * @return what the person typed
   */
  public Answers answers() {
    return answers(signIn, sentinel);
  }

  static Answers answers(SignInStep signIn, SentinelStep sentinel) {
    return new Answers(
        signIn.startUrl(),
        signIn.ssoRegion(),
        sentinel.cloud(),
        sentinel.workspace(),
        sentinel.email(),
        sentinel.suffix());
  }

  /**
   * The answers a plan is made from.
   *
   * @return empty while an answer is missing or wrong
   */
  public Optional<SetupInputs> inputs() {
    @Nullable SignedIn who = signIn.who();
    @Nullable LogSource source = logs.source();
    if (who != null
        && source != null
        && sentinel.workspaceId() instanceof Valid<WorkspaceId>(WorkspaceId workspace)
        && sentinel.emailAddress() instanceof Valid<EmailAddress>(EmailAddress email)
        && sentinel.suffixValue() instanceof Valid<Suffix>(Suffix suffix)
        && sentinel.names() instanceof Valid<NamePattern> _
        && sentinel.advanced().options() instanceof Valid<StackOptions>(StackOptions options)) {
      return Optional.of(
          new SetupInputs(
              who.identity(),
              keyCallers(source),
              source,
              sentinel.cloud(),
              workspace,
              email,
              suffix,
              options,
              review.deleted(),
              logs.oneCall() ? source.oneCallRole().orElse(null) : null));
    }
    return Optional.empty();
  }

  private List<Identity> keyCallers(LogSource source) {
    Stream<String> accounts = source.keys().stream().map(KeyInUse::account);
    Stream<String> management =
        logs.oneCall() ? source.oneCallRole().map(OneCallRole::through).stream() : Stream.empty();
    return Stream.concat(accounts, management)
        .distinct()
        .flatMap(account -> logs.elsewhere().in(account).stream())
        .map(SignedIn::identity)
        .toList();
  }

  /**
   * Whether the plan was made from other answers, or from a world that has changed.
   *
   * @return true when there is a plan that may not be carried out
   */
  public boolean stale() {
    return review.plan() != null
        && (review.overtaken() || !Optional.of(review.plan().inputs()).equals(inputs()));
  }

  /**
   * The connection, once it is deployed and added in Sentinel.
   *
   * @return empty before
   */
  public Optional<Connection> connection() {
    @Nullable Plan plan = review.plan();
    @Nullable Deployment done = deploy.deployment();
    @Nullable StackOutputs outputs = deploy.outputs();
    if (verify.existing() != null) {
      return Optional.of(verify.existing());
    }
    @Nullable Instant connectedAt = verify.connectedAt();
    if (plan == null || done == null || outputs == null || connectedAt == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Connection(
            plan.inputs(), outputs, done.notifiedAt(), done.notificationsPut(), connectedAt));
  }

  /**
   * What is known of the alert e-mail.
   *
   * @return a part of the sixth step
   */
  public AlertStep alert() {
    return connect.alert();
  }

  /**
   * Where alarms go, once there is somewhere.
   *
   * @return empty before the stack is deployed
   */
  public Optional<AlertTarget> alertTarget() {
    @Nullable Plan plan = review.plan();
    @Nullable StackOutputs outputs = deploy.outputs();
    return plan == null || outputs == null
        ? Optional.ofNullable(alert().existing())
        : Optional.of(AlertTarget.of(plan.inputs(), outputs));
  }

  /**
   * The page Back leads to.
   *
   * @return empty on the first
   */
  public Optional<StepId> before() {
    return current == StepId.CONNECTIONS
        ? Optional.of(undo.from())
        : current.before().reversed().stream().findFirst();
  }

  WizardState at(StepId step) {
    return new WizardState(
        environment, step, signIn, logs, sentinel, review, deploy, connect, verify, undo);
  }

  WizardState with(SignInStep now) {
    return new WizardState(
        environment, current, now, logs, sentinel, review, deploy, connect, verify, undo);
  }

  WizardState with(LogsStep now) {
    return new WizardState(
        environment, current, signIn, now, sentinel, review, deploy, connect, verify, undo);
  }

  WizardState with(SentinelStep now) {
    return new WizardState(
        environment, current, signIn, logs, now, review, deploy, connect, verify, undo);
  }

  WizardState with(ReviewStep now) {
    return new WizardState(
        environment, current, signIn, logs, sentinel, now, deploy, connect, verify, undo);
  }

  WizardState with(DeployStep now) {
    return new WizardState(
        environment, current, signIn, logs, sentinel, review, now, connect, verify, undo);
  }

  WizardState with(ConnectStep now) {
    return new WizardState(
        environment, current, signIn, logs, sentinel, review, deploy, now, verify, undo);
  }

  WizardState with(VerifyStep now) {
    return new WizardState(
        environment, current, signIn, logs, sentinel, review, deploy, connect, now, undo);
  }

  WizardState with(UndoStep now) {
    return new WizardState(
        environment, current, signIn, logs, sentinel, review, deploy, connect, verify, now);
  }
}
