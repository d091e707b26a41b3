package org.sentinelsetup.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.CborService;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.JsonService.Operation;
import org.sentinelsetup.demo.state.AlarmBell;
import org.sentinelsetup.demo.state.Alarms;
import org.sentinelsetup.demo.state.Alarms.Alarm;
import org.sentinelsetup.demo.state.QueueMetrics;
import org.sentinelsetup.demo.state.QueueMetrics.Metric;
import org.sentinelsetup.demo.state.QueueMetrics.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudWatch's alarms and the metrics of queues.
 * docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference
 */
public final class CloudWatch extends CborService {
  private final Alarms alarms;
  private final QueueMetrics metrics;
  private final Permission permission;
  private final World world;
  private final AlarmCalls calls;

  /** The service of a world. */
  public CloudWatch(World world) {
    super("monitoring", "GraniteServiceVersion20100801", "com.amazonaws.cloudwatch");
    alarms = world.alarms();
    metrics = world.metrics();
    permission = Permission.json(world);
    this.world = world;
    calls = new AlarmCalls(world, permission);
  }

  @Override
  protected Map<String, Operation> operations() {
    return Map.of(
        "PutMetricAlarm", this::putMetricAlarm,
        "DescribeAlarms", this::describeAlarms,
        "DeleteAlarms", this::deleteAlarms,
        "SetAlarmState", calls::setAlarmState,
        "DescribeAlarmHistory", calls::describeAlarmHistory,
        "GetMetricData", this::getMetricData);
  }

  @Override
  protected Map<String, String> queryCodes() {
    return Map.of("ResourceNotFound", "ResourceNotFound;Sender");
  }

  private ObjectNode putMetricAlarm(Call call, ObjectNode input) {
    String name = input.path("AlarmName").asString("");
    permission.require(call, "cloudwatch:PutMetricAlarm", alarmArn(call, name));
    alarms.putMetricAlarm(call.place(), input);
    return Json.object();
  }

  private ObjectNode describeAlarms(Call call, ObjectNode input) {
    permission.require(call, "cloudwatch:DescribeAlarms", alarmArn(call, "*"));
    List<String> names = texts(input.path("AlarmNames"));
    String prefix = input.path("AlarmNamePrefix").asString("");
    ArrayNode found = Json.array();
    alarms.list(call.place()).stream()
        .filter(alarm -> names.isEmpty() || names.contains(alarm.name()))
        .filter(alarm -> alarm.name().startsWith(prefix))
        .forEach(alarm -> found.add(described(alarm)));
    ObjectNode result = Json.object();
    result.set("MetricAlarms", found);
    result.set("CompositeAlarms", Json.array());
    return result;
  }

  private ObjectNode described(Alarm alarm) {
    ObjectNode all = alarm.definition().deepCopy();
    all.remove("Tags");
    for (String list : List.of("OKActions", "AlarmActions", "InsufficientDataActions")) {
      if (!all.has(list)) {
        all.set(list, Json.array());
      }
    }
    if (!all.has("ActionsEnabled")) {
      all.put("ActionsEnabled", true);
    }
    AlarmBell.Set state = world.bell().state(alarm);
    all.put("AlarmArn", alarm.arn())
        .put("StateValue", state.state())
        .put("StateReason", state.reason())
        .putPOJO("StateUpdatedTimestamp", state.at())
        .putPOJO("AlarmConfigurationUpdatedTimestamp", alarm.updated());
    return all;
  }

  private ObjectNode deleteAlarms(Call call, ObjectNode input) {
    List<String> names = texts(input.path("AlarmNames"));
    names.forEach(
        name -> permission.require(call, "cloudwatch:DeleteAlarms", alarmArn(call, name)));
    alarms.deleteAlarms(call.place(), names);
    return Json.object();
  }

  private ObjectNode getMetricData(Call call, ObjectNode input) {
    permission.require(call, "cloudwatch:GetMetricData", "*");
    ArrayNode results = Json.array();
    for (JsonNode query : input.path("MetricDataQueries")) {
      ObjectNode result = result(call, query, input);
      if (query.path("ReturnData").asBoolean(true)) {
        results.add(result);
      }
    }
    ObjectNode all = Json.object();
    all.set("MetricDataResults", results);
    all.set("Messages", Json.array());
    return all;
  }

  private ObjectNode result(Call call, JsonNode query, ObjectNode input) {
    JsonNode stat = query.path("MetricStat");
    if (!stat.isObject()) {
      throw Fault.validation("The demo cloud does not calculate metric maths: " + query.path("Id"));
    }
    Metric metric = metric(stat.path("Metric"));
    int seconds = stat.path("Period").asInt(0);
    if (seconds < 60 || seconds % 60 != 0) {
      throw Fault.validation("Period must be a multiple of 60 seconds.");
    }
    Instant start = time(input, "StartTime");
    Instant aligned = Instant.ofEpochSecond(start.getEpochSecond() / seconds * seconds);
    String queue = call.place().arn("sqs", queueName(stat.path("Metric")));
    List<Point> points = new ArrayList<>();
    try {
      points.addAll(
          metrics.data(
              queue,
              metric,
              stat.path("Stat").asString(""),
              Duration.ofSeconds(seconds),
              aligned,
              time(input, "EndTime")));
    } catch (IllegalArgumentException e) {
      throw Fault.validation("The demo cloud does not know this: " + e.getMessage());
    }
    if (!input.path("ScanBy").asString("").equals("TimestampAscending")) {
      Collections.reverse(points);
    }
    ObjectNode result =
        Json.object()
            .put("Id", query.path("Id").asString(""))
            .put("Label", query.path("Label").asString(metric.name()))
            .put("StatusCode", "Complete");
    ArrayNode timestamps = result.putArray("Timestamps");
    ArrayNode values = result.putArray("Values");
    points.forEach(
        point -> {
          timestamps.addPOJO(point.start());
          values.add(point.value());
        });
    return result;
  }

  private static Metric metric(JsonNode metric) {
    String namespace = metric.path("Namespace").asString("");
    String name = metric.path("MetricName").asString("");
    Optional<Metric> known =
        Arrays.stream(Metric.values()).filter(each -> each.name().equals(name)).findFirst();
    if (!namespace.equals("AWS/SQS") || known.isEmpty()) {
      throw Fault.validation("The demo cloud does not measure " + namespace + " " + name + ".");
    }
    return known.get();
  }

  private static String queueName(JsonNode metric) {
    JsonNode dimensions = metric.path("Dimensions");
    if (dimensions.size() != 1
        || !dimensions.path(0).path("Name").asString("").equals("QueueName")) {
      throw Fault.validation("Metrics of queues have the one dimension QueueName.");
    }
    return dimensions.path(0).path("Value").asString("");
  }

  private static Instant time(ObjectNode input, String name) {
    JsonNode value = input.path(name);
    if (!value.isNumber()) {
      throw Fault.validation("The parameter " + name + " is required.");
    }
    return Instant.ofEpochMilli(Math.round(value.asDouble() * 1000));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  private static String alarmArn(Call call, String name) {
    return call.place().arn("cloudwatch", "alarm:" + name);
  }
}
