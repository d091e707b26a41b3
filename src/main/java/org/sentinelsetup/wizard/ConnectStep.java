package org.sentinelsetup.wizard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Text;

/**
 * How far the person is in Sentinel.
 *
 * @param ticked the keys of the steps that are done
 * @param seen what could be seen of what the owners of keys did, by the key of what they were asked
 * @param place where the workspace is in Azure, as typed
 * @param saved the file that was saved last, null when none was
 * @param activity whether something failed; what is done here is done at once
 * @param alert what is known of the alert e-mail
 */
public record ConnectStep(
    Set<String> ticked,
    Map<String, Text> seen,
    AzurePlace place,
    @Nullable String saved,
    Activity activity,
    AlertStep alert)
    implements WizardState.Part {
  /** The step by which the connection is added, whichever way it is done. */
  public static final String ADDED = "sentinel.add";

  static final ConnectStep EMPTY = at(AzurePlace.UNKNOWN);

  /** Keeps both unchangeable. */
  public ConnectStep {
    ticked = Set.copyOf(ticked);
    seen = Map.copyOf(seen);
  }

  static ConnectStep at(AzurePlace place) {
    return new ConnectStep(Set.of(), Map.of(), place, null, Activity.IDLE, AlertStep.EMPTY);
  }

  /** For another connection: where the workspace is stays as it was typed. */
  ConnectStep anew() {
    return at(place);
  }

  ConnectStep ticked(String step, boolean done) {
    var now = new HashSet<>(ticked);
    if (done) {
      now.add(step);
    } else {
      now.remove(step);
    }
    return new ConnectStep(now, seen, place, saved, activity, alert);
  }

  ConnectStep saw(HandOver handOver, Text what) {
    var now = new HashMap<>(seen);
    now.put(handOver.key(), what);
    return new ConnectStep(ticked, now, place, saved, Activity.IDLE, alert);
  }

  ConnectStep with(AzurePlace now) {
    return new ConnectStep(ticked, seen, now, saved, activity, alert);
  }

  ConnectStep with(Activity now) {
    return new ConnectStep(ticked, seen, place, saved, now, alert);
  }

  ConnectStep with(AlertStep now) {
    return new ConnectStep(ticked, seen, place, saved, activity, now);
  }

  ConnectStep saved(String file) {
    return new ConnectStep(ticked, seen, place, file, Activity.IDLE, alert);
  }
}
