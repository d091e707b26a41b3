package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;

/**
 * The connections that are set up in the account, and how one of them is taken away.
 *
 * @param from the page the person came from
 * @param region the Region they are looked for in, as typed
 * @param found what is there, null before it was looked for
 * @param chosen the stack id of the one to take away, null before one is chosen
 * @param leaveKeys whether the statement stays in policies that cannot be changed from here
 * @param removal what would be taken away, null before it is worked out
 * @param overtaken whether somebody changed what it was worked out from
 * @param deployment how far it is, null before the go-ahead
 * @param done whether everything is taken away
 * @param activity what is going on
 */
public record UndoStep(
    StepId from,
    String region,
    @Nullable List<Established> found,
    @Nullable String chosen,
    boolean leaveKeys,
    @Nullable Removal removal,
    boolean overtaken,
    @Nullable Deployment deployment,
    boolean done,
    Activity activity)
    implements WizardState.Part {
  static final UndoStep EMPTY =
      new UndoStep(StepId.SIGN_IN, "", null, null, false, null, false, null, false, Activity.IDLE);

  /** Keeps the list unchangeable. */
  public UndoStep {
    found = found == null ? null : List.copyOf(found);
  }

  /**
   * The Region, if it is one.
   *
   * @return the value or what is wrong with it
   */
  public Checked<Region> regionValue() {
    return Region.parse(region);
  }

  /**
   * The connection to take away.
   *
   * @return empty before one is chosen
   */
  public Optional<Established> connection() {
    return found == null
        ? Optional.empty()
        : found.stream().filter(one -> one.stack().id().equals(chosen)).findFirst();
  }

  /**
   * Whether it is being taken away, from where on nothing can be chosen until it is over.
   *
   * @return true from the go-ahead to the end
   */
  public boolean underWay() {
    return deployment != null && !done && activity instanceof Activity.Busy;
  }

  UndoStep from(StepId page) {
    return new UndoStep(
        page, region, found, chosen, leaveKeys, removal, overtaken, deployment, done, activity);
  }

  UndoStep typed(String text) {
    return new UndoStep(from, text, null, null, false, null, false, null, false, Activity.IDLE);
  }

  UndoStep found(List<Established> now) {
    boolean still = now.stream().anyMatch(one -> one.stack().id().equals(chosen));
    return new UndoStep(
        from,
        region,
        now,
        still ? chosen : null,
        leaveKeys,
        still ? removal : null,
        overtaken,
        done ? deployment : null,
        done,
        Activity.IDLE);
  }

  UndoStep choosing(@Nullable String stackId, boolean leave, Activity now) {
    return new UndoStep(from, region, found, stackId, leave, null, false, null, false, now);
  }

  UndoStep made(Removal now) {
    return new UndoStep(
        from, region, found, chosen, leaveKeys, now, false, null, false, Activity.IDLE);
  }

  UndoStep moved(Deployment now) {
    return new UndoStep(
        from, region, found, chosen, leaveKeys, removal, overtaken, now, false, activity);
  }

  /** Whatever stopped it, what was worked out no longer describes what is there. */
  UndoStep failed(Activity now) {
    return new UndoStep(
        from,
        region,
        found,
        chosen,
        leaveKeys,
        removal,
        deployment != null,
        deployment,
        false,
        now);
  }

  UndoStep finished() {
    List<Established> left =
        found == null
            ? List.of()
            : found.stream().filter(one -> !one.stack().id().equals(chosen)).toList();
    return new UndoStep(
        from, region, left, chosen, leaveKeys, removal, false, deployment, true, Activity.IDLE);
  }

  UndoStep with(Activity now) {
    return new UndoStep(
        from, region, found, chosen, leaveKeys, removal, overtaken, deployment, done, now);
  }
}
