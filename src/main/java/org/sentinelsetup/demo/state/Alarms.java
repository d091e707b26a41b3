package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sentinelsetup.demo.protocol.Fault;
import tools.jackson.databind.node.ObjectNode;

/**
 * Metric alarms, kept as they were put. The demo cloud does not judge them: they stay as new ones
 * are, with insufficient data.
 * docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
public final class Alarms {
  private static final Set<String> MEMBERS =
      Set.of(
          "AlarmName",
          "AlarmDescription",
          "ActionsEnabled",
          "OKActions",
          "AlarmActions",
          "InsufficientDataActions",
          "MetricName",
          "Namespace",
          "Statistic",
          "ExtendedStatistic",
          "Dimensions",
          "Period",
          "Unit",
          "EvaluationPeriods",
          "DatapointsToAlarm",
          "Threshold",
          "ComparisonOperator",
          "TreatMissingData",
          "EvaluateLowSampleCountPercentile",
          "Metrics",
          "Tags",
          "ThresholdMetricId");
  private static final Set<String> COMPARISONS =
      Set.of(
          "GreaterThanOrEqualToThreshold",
          "GreaterThanThreshold",
          "LessThanThreshold",
          "LessThanOrEqualToThreshold");
  private static final Set<String> MISSING =
      Set.of("breaching", "notBreaching", "ignore", "missing");

  /**
   * An alarm.
   *
   * @param definition the members of PutMetricAlarm
   * @param updated when it was put last
   */
  public record Alarm(Place place, String name, ObjectNode definition, Instant updated) {
    /** The ARN. */
    public String arn() {
      return place.arn("cloudwatch", "alarm:" + name);
    }
  }

  private final DemoClock clock;
  private final Map<String, Alarm> alarms = new TreeMap<>();

  /** None yet. */
  public Alarms(DemoClock clock) {
    this.clock = clock;
  }

  /**
   * Makes or replaces an alarm.
   *
   * @param definition the members of PutMetricAlarm; numbers may also come as text
   * @throws Fault ValidationError naming the member
   */
  public Alarm putMetricAlarm(Place place, ObjectNode definition) {
    for (String member : definition.propertyNames()) {
      if (!MEMBERS.contains(member)) {
        throw Fault.validation("Unknown parameter " + member + " of PutMetricAlarm.");
      }
    }
    String name = definition.path("AlarmName").asString("");
    if (name.isEmpty() || name.length() > 255) {
      throw Fault.validation("AlarmName must have 1 to 255 characters.");
    }
    oneOf(definition, "ComparisonOperator", COMPARISONS);
    if (definition.has("TreatMissingData")) {
      oneOf(definition, "TreatMissingData", MISSING);
    }
    number(definition, "EvaluationPeriods");
    number(definition, "Threshold");
    if (definition.has("MetricName") == definition.has("Metrics")) {
      throw Fault.validation("An alarm needs either MetricName or Metrics.");
    }
    if (definition.has("MetricName")) {
      number(definition, "Period");
      if (!definition.has("Namespace")
          || definition.has("Statistic") == definition.has("ExtendedStatistic")) {
        throw Fault.validation("An alarm on MetricName needs Namespace and one statistic.");
      }
    }
    Alarm alarm = new Alarm(place, name, AlarmTypes.normal(definition), clock.now());
    alarms.put(alarm.arn(), alarm);
    return alarm;
  }

  /** The alarm, or empty. */
  public Optional<Alarm> find(Place place, String name) {
    return list(place).stream().filter(alarm -> alarm.name().equals(name)).findFirst();
  }

  /** The alarms of a place, by name. */
  public List<Alarm> list(Place place) {
    return alarms.values().stream().filter(alarm -> alarm.place().equals(place)).toList();
  }

  /**
   * Deletes alarms, all or none.
   *
   * @throws Fault ResourceNotFound when one of them does not exist
   */
  public void deleteAlarms(Place place, List<String> names) {
    for (String name : names) {
      if (find(place, name).isEmpty()) {
        throw new Fault("ResourceNotFound", 404, "The alarm " + name + " does not exist.");
      }
    }
    names.forEach(
        name ->
            alarms.values().removeIf(one -> one.place().equals(place) && one.name().equals(name)));
  }

  private static void oneOf(ObjectNode definition, String member, Set<String> values) {
    String value = definition.path(member).asString("");
    if (!values.contains(value)) {
      throw Fault.validation(
          "The parameter " + member + " has the unknown value \"" + value + "\".");
    }
  }

  private static void number(ObjectNode definition, String member) {
    try {
      if (Double.isFinite(Double.parseDouble(definition.path(member).asString("")))) {
        return;
      }
    } catch (NumberFormatException _) {
      // The fault below says it.
    }
    throw Fault.validation("The parameter " + member + " must be a number.");
  }
}
