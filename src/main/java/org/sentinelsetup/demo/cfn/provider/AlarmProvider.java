package org.sentinelsetup.demo.cfn.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Alarms;
import tools.jackson.databind.node.ObjectNode;

/** AWS::CloudWatch::Alarm, on one metric or on metric maths. */
final class AlarmProvider implements Provider {
  private final Alarms alarms;

  AlarmProvider(Alarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    String name = new Properties(properties).text("AlarmName", "");
    return alarms.find(site.place(), name).map(Alarms.Alarm::name);
  }

  @Override
  public Made create(Site site, ObjectNode properties) {
    if (taken(site, properties).isPresent()) {
      throw new Fault("AlreadyExists", 400, "Alarm already exists");
    }
    String name = new Properties(properties).text("AlarmName", site.freshName());
    return put(site, name, properties);
  }

  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    return put(site, made.physicalId(), now);
  }

  private Made put(Site site, String name, ObjectNode properties) {
    Alarms.Alarm alarm =
        alarms.putMetricAlarm(site.place(), properties.deepCopy().put("AlarmName", name));
    return new Made(name, Map.of("Arn", alarm.arn()));
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    if (alarms.find(site.place(), made.physicalId()).isPresent()) {
      alarms.deleteAlarms(site.place(), List.of(made.physicalId()));
    }
  }
}
