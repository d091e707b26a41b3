package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.Optional;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SetupInputs;

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

  /** What the wizard knows of one step, or of what can be done beside them. */
  sealed interface Part
      permits SignInStep,
          LogsStep,
          SentinelStep,
          ReviewStep,
          DeployStep,
          ConnectStep,
          VerifyStep,
          UndoStep,
          Reporting,
          DiagnoseStep {}

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
    return PlanInputs.of(this);
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
    return InPlace.of(this);
  }

  /**
   * The connection, once it is deployed and added in Sentinel.
   *
   * @return empty before
   */
  public Optional<Connection> connection() {
    return Connection.of(this);
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

  /** The same with one part in place of what it was. */
  WizardState with(Part now) {
    return new WizardState(
        environment,
        current,
        part(SignInStep.class, signIn, now),
        part(LogsStep.class, logs, now),
        part(SentinelStep.class, sentinel, now),
        part(ReviewStep.class, review, now),
        part(DeployStep.class, deploy, now),
        part(ConnectStep.class, connect, now),
        part(VerifyStep.class, verify, now),
        part(UndoStep.class, undo, now),
        part(Reporting.class, report, now),
        part(DiagnoseStep.class, diagnose, now));
  }

  private static <T extends Part> T part(Class<T> type, T own, Part now) {
    return type.isInstance(now) ? type.cast(now) : own;
  }
}
