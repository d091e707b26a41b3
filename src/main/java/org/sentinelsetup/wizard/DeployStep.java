package org.sentinelsetup.wizard;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;

/**
 * The plan as it is carried out.
 *
 * @param deployment how far it is, null before the go-ahead
 * @param outputs what was made, null before it is finished
 * @param activity what is going on
 */
public record DeployStep(
    @Nullable Deployment deployment, @Nullable StackOutputs outputs, Activity activity)
    implements WizardState.Part {
  static final String STOPPING = "wizard.stopping";
  static final DeployStep EMPTY = new DeployStep(null, null, Activity.IDLE);

  DeployStep with(Activity now) {
    return new DeployStep(deployment, outputs, now);
  }

  DeployStep moved(Deployment now) {
    return new DeployStep(now, outputs, activity);
  }

  DeployStep finished(StackOutputs made) {
    return new DeployStep(deployment, made, Activity.IDLE);
  }

  /**
   * Whether the stack is at work, so that it can still be stopped and rolled back.
   *
   * @return false before and after that, and once it was asked for
   */
  public boolean mayBeStopped() {
    return deployment != null
        && Activity.is(activity, "wizard.deploying")
        && deployment.changes().stream()
            .anyMatch(
                progress ->
                    progress.change() instanceof PlannedChange.Stack stack
                        && !stack.nothingToDo()
                        && progress.state() == Deployment.State.RUNNING);
  }

  /**
   * Whether the person asked for it to be stopped, and it has not ended yet.
   *
   * @return true while it is being rolled back
   */
  public boolean stopping() {
    return Activity.is(activity, STOPPING);
  }

  /**
   * Why the stack goes on although it was to be stopped.
   *
   * @return empty unless AWS refused to stop it
   */
  public Optional<Text> refusal() {
    return stopping() && deployment != null
        ? deployment.changes().stream()
            .filter(progress -> progress.change() instanceof PlannedChange.Stack)
            .flatMap(progress -> Stream.ofNullable(progress.detail()))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Whether the go-ahead was given, from where on earlier answers are read-only.
   *
   * @return true from the go-ahead on
   */
  public boolean begun() {
    return deployment != null || activity instanceof Activity.Busy;
  }
}
