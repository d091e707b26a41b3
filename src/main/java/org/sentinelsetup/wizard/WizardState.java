package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AzurePlace;
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
 * @param report what was saved of all this for others
 * @param diagnose what is wrong with a connection that anybody made
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
    UndoStep undo,
    Reporting report,
    DiagnoseStep diagnose) {

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
        ConnectStep.at(answers.place()),
        VerifyStep.EMPTY,
        UndoStep.EMPTY,
        Reporting.NONE,
        DiagnoseStep.EMPTY);
  }

  /**
   * What is worth remembering for the next time.
   *
   * @return what the person typed
   */
  public Answers answers() {
    return answers(signIn, sentinel, connect.place());
  }

  static Answers answers(SignInStep signIn, SentinelStep sentinel, AzurePlace place) {
    return new Answers(
        signIn.startUrl(),
        signIn.ssoRegion(),
        sentinel.cloud(),
        sentinel.workspace(),
        sentinel.email(),
        sentinel.suffix(),
        place);
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
   * The connection that Connect and Verify are about: the one that was opened, or this run's.
   *
   * @return empty while there is none
   */
  public Optional<InPlace> inPlace() {
    @Nullable Connection existing = verify.existing();
    if (existing != null) {
      return Optional.of(new InPlace(existing.inputs(), existing.outputs(), true));
    }
    @Nullable Plan plan = review.plan();
    @Nullable StackOutputs outputs = deploy.outputs();
    return plan == null || outputs == null
        ? Optional.empty()
        : Optional.of(new InPlace(plan.inputs(), outputs, false));
  }

  /**
   * The connection, once it is deployed and added in Sentinel.
   *
   * @return empty before
   */
  public Optional<Connection> connection() {
    @Nullable Deployment done = deploy.deployment();
    @Nullable Instant connectedAt = verify.connectedAt();
    if (connectedAt == null) {
      return Optional.empty();
    }
    if (verify.existing() != null) {
      return Optional.of(verify.existing().connected(connectedAt));
    }
    return done == null
        ? Optional.empty()
        : inPlace()
            .map(
                made ->
                    new Connection(
                        made.inputs(),
                        made.outputs(),
                        done.notifiedAt(),
                        done.notificationsPut(),
                        connectedAt));
  }

  /**
   * Whether a report of what the page is about can be saved.
   *
   * @return false while there is nothing to tell, or it is not over
   */
  public boolean reportable() {
    return ReportActs.proceedings(this, Instant.EPOCH).isPresent();
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
    return inPlace()
        .map(made -> AlertTarget.of(made.inputs(), made.outputs()))
        .or(() -> Optional.ofNullable(alert().existing()));
  }

  /**
   * The page Back leads to.
   *
   * @return empty on the first
   */
  public Optional<StepId> before() {
    if (current == StepId.CONNECTIONS) {
      return Optional.of(undo.from());
    }
    return current == StepId.CONNECT && verify.existing() != null
        ? Optional.of(StepId.CONNECTIONS)
        : current.before().reversed().stream().findFirst();
  }

  WizardState at(StepId step) {
    return new WizardState(
        environment,
        step,
        signIn,
        logs,
        sentinel,
        review,
        deploy,
        connect,
        verify,
        undo,
        report,
        diagnose);
  }

  WizardState with(SignInStep now) {
    return new WizardState(
        environment,
        current,
        now,
        logs,
        sentinel,
        review,
        deploy,
        connect,
        verify,
        undo,
        report,
        diagnose);
  }

  WizardState with(LogsStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        now,
        sentinel,
        review,
        deploy,
        connect,
        verify,
        undo,
        report,
        diagnose);
  }

  WizardState with(SentinelStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        now,
        review,
        deploy,
        connect,
        verify,
        undo,
        report,
        diagnose);
  }

  WizardState with(ReviewStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        sentinel,
        now,
        deploy,
        connect,
        verify,
        undo,
        report,
        diagnose);
  }

  WizardState with(DeployStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        sentinel,
        review,
        now,
        connect,
        verify,
        undo,
        report,
        diagnose);
  }

  WizardState with(ConnectStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        sentinel,
        review,
        deploy,
        now,
        verify,
        undo,
        report,
        diagnose);
  }

  WizardState with(VerifyStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        sentinel,
        review,
        deploy,
        connect,
        now,
        undo,
        report,
        diagnose);
  }

  WizardState with(UndoStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        sentinel,
        review,
        deploy,
        connect,
        verify,
        now,
        report,
        diagnose);
  }

  WizardState with(Reporting now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        sentinel,
        review,
        deploy,
        connect,
        verify,
        undo,
        now,
        diagnose);
  }

  WizardState with(DiagnoseStep now) {
    return new WizardState(
        environment,
        current,
        signIn,
        logs,
        sentinel,
        review,
        deploy,
        connect,
        verify,
        undo,
        report,
        now);
  }
}
