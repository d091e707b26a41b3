package org.sentinelsetup.demo.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.AlarmBell;
import org.sentinelsetup.demo.state.Alarms.Alarm;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Setting alarms off by hand, and what came of it. */
final class AlarmCalls {
  private static final int USUAL = 50;

  private final World world;
  private final Permission permission;

  AlarmCalls(World world, Permission permission) {
    this.world = world;
    this.permission = permission;
  }

  ObjectNode setAlarmState(Call call, ObjectNode input) {
    String name = required(input, "AlarmName");
    permission.require(call, "cloudwatch:SetAlarmState", arn(call, name));
    Alarm alarm =
        world
            .alarms()
            .find(call.place(), name)
            .orElseThrow(() -> new Fault("ResourceNotFound", 404, "Unknown alarm: " + name));
    world.bell().set(alarm, required(input, "StateValue"), required(input, "StateReason"));
    return Json.object();
  }

  ObjectNode describeAlarmHistory(Call call, ObjectNode input) {
    String name = input.path("AlarmName").asString("");
    permission.require(
        call, "cloudwatch:DescribeAlarmHistory", arn(call, name.isEmpty() ? "*" : name));
    if (input.has("StartDate") || input.has("EndDate") || input.has("NextToken")) {
      throw Fault.validation("The demo cloud tells a history from its newest line only.");
    }
    String type = input.path("HistoryItemType").asString("");
    List<AlarmBell.Entry> entries = new ArrayList<>();
    world.alarms().list(call.place()).stream()
        .filter(alarm -> name.isEmpty() || alarm.name().equals(name))
        .forEach(alarm -> entries.addAll(world.bell().history(alarm)));
    entries.sort(Comparator.comparing(AlarmBell.Entry::at));
    List<AlarmBell.Entry> ordered =
        input.path("ScanBy").asString("TimestampDescending").equals("TimestampAscending")
            ? entries
            : entries.reversed();
    ArrayNode items = Json.array();
    ordered.stream()
        .filter(entry -> type.isEmpty() || entry.type().equals(type))
        .limit(input.path("MaxRecords").asInt(USUAL))
        .forEach(
            entry ->
                items
                    .addObject()
                    .put("AlarmName", entry.alarmName())
                    .put("AlarmType", "MetricAlarm")
                    .put("HistoryItemType", entry.type())
                    .put("HistorySummary", entry.summary())
                    .put("HistoryData", entry.data())
                    .putPOJO("Timestamp", entry.at()));
    ObjectNode all = Json.object();
    all.set("AlarmHistoryItems", items);
    return all;
  }

  private static String required(ObjectNode input, String name) {
    String value = input.path(name).asString("");
    if (value.isEmpty()) {
      throw Fault.validation("The parameter " + name + " is required.");
    }
    return value;
  }

  private static String arn(Call call, String name) {
    return call.place().arn("cloudwatch", "alarm:" + name);
  }
}
