package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Alarms.Alarm;
import tools.jackson.databind.JsonNode;

/**
 * What happens when an alarm is set off by hand: it tells its topics, its history says how that
 * went, and it goes back at the next evaluation. An alarm that is in the state already does
 * nothing. docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html
 */
public final class AlarmBell {
  /** Names of states; those the demo's alarms are in come from here only. */
  public static final String INITIAL = "INSUFFICIENT_DATA";

  /** How much later an action is in the history. */
  private static final Duration LAG = Duration.ofSeconds(4);

  private static final Duration EVALUATION = Duration.ofMinutes(1);
  private static final List<String> STATES = List.of("OK", "ALARM", INITIAL);

  /**
   * A line of an alarm's history.
   *
   * @param type Action or StateUpdate
   */
  public record Entry(Instant at, String alarmName, String type, String summary, String data) {}

  /** The state an alarm was set to. */
  public record Set(String state, String reason, Instant at) {}

  private final DemoClock clock;
  private final Topics topics;
  private final Notifications notifications;
  private final Map<String, Set> states = new HashMap<>();
  private final Map<String, List<Entry>> history = new HashMap<>();

  /** No alarm has gone off yet. */
  public AlarmBell(DemoClock clock, Topics topics, Notifications notifications) {
    this.clock = clock;
    this.topics = topics;
    this.notifications = notifications;
  }

  /** The state an alarm is in; as it was made, unless it was set. */
  public Set state(Alarm alarm) {
    return states.getOrDefault(
        alarm.arn(), new Set(INITIAL, "Unchecked: Initial alarm creation", alarm.updated()));
  }

  /** An alarm's history, the oldest first. */
  public List<Entry> history(Alarm alarm) {
    return List.copyOf(history.getOrDefault(alarm.arn(), List.of()));
  }

  /**
   * Sets an alarm's state.
   *
   * @throws Fault ValidationError for a state there is not
   */
  public void set(Alarm alarm, String state, String reason) {
    if (!STATES.contains(state)) {
      throw Fault.validation("The parameter StateValue has the unknown value \"" + state + "\".");
    }
    String before = state(alarm).state();
    change(alarm, state, reason);
    if (state.equals(before)) {
      return;
    }
    if (alarm.definition().path("ActionsEnabled").asBoolean(true)) {
      for (JsonNode action : alarm.definition().path(list(state))) {
        act(alarm, action.asString(), reason);
      }
    }
    clock.after(
        EVALUATION,
        () -> {
          if (state(alarm).state().equals(state) && !state.equals(INITIAL)) {
            change(alarm, INITIAL, "No data");
          }
        });
  }

  private static String list(String state) {
    return switch (state) {
      case "OK" -> "OKActions";
      case "ALARM" -> "AlarmActions";
      default -> "InsufficientDataActions";
    };
  }

  private void change(Alarm alarm, String state, String reason) {
    String before = state(alarm).state();
    states.put(alarm.arn(), new Set(state, reason, clock.now()));
    if (!state.equals(before)) {
      note(
          alarm,
          new Entry(
              clock.now(),
              alarm.name(),
              "StateUpdate",
              "Alarm updated from " + before + " to " + state,
              "{}"));
    }
  }

  private void act(Alarm alarm, String action, String reason) {
    Optional<Topics.Topic> topic = topics.find(action);
    Optional<String> refusal =
        topic.isEmpty()
            ? Optional.of("Topic does not exist")
            : notifications.refusal(topic.get(), alarm.arn(), alarm.place().account());
    Instant at = clock.now();
    if (refusal.isEmpty()) {
      String message =
          Json.write(
              Json.object()
                  .put("AlarmName", alarm.name())
                  .put("AWSAccountId", alarm.place().account())
                  .put("NewStateValue", "ALARM")
                  .put("NewStateReason", reason)
                  .put("StateChangeTime", at.toString())
                  .put("AlarmArn", alarm.arn()));
      notifications.publish(
          topic.orElseThrow(),
          "ALARM: \"" + alarm.name() + "\" in " + alarm.place().region(),
          message);
    }
    String summary =
        refusal
            .map(why -> "Failed to execute action " + action + ". Received error: \"" + why + "\"")
            .orElse("Successfully executed action " + action);
    String data =
        Json.write(
            Json.object()
                .put("actionState", refusal.isEmpty() ? "Succeeded" : "Failed")
                .put("notificationResource", action));
    clock.after(LAG, () -> note(alarm, new Entry(at, alarm.name(), "Action", summary, data)));
  }

  private void note(Alarm alarm, Entry entry) {
    history.computeIfAbsent(alarm.arn(), _ -> new ArrayList<>()).add(entry);
  }
}
