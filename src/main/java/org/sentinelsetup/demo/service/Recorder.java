package org.sentinelsetup.demo.service;

import java.util.List;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Trails.Event;
import org.sentinelsetup.demo.state.Trails.Resource;
import tools.jackson.databind.node.ObjectNode;

/** Writes what somebody changed into CloudTrail's memory. */
public final class Recorder {
  private Recorder() {}

  /**
   * Records a call that changed something, under the caller's account and the call's Region.
   *
   * @param source such as {@code kms.amazonaws.com}
   * @param name of the event, such as {@code PutKeyPolicy}
   */
  public static void write(
      World world, Call call, String source, String name, List<Resource> resources) {
    String id = world.ids().uuid();
    String session = call.caller().userId().substring(call.caller().userId().indexOf(':') + 1);
    ObjectNode json = Json.object();
    json.put("eventVersion", "1.11").put("eventID", id).put("eventName", name);
    json.put("eventSource", source).put("eventTime", world.clock().now().toString());
    json.put("awsRegion", call.region()).put("readOnly", false);
    json.put("requestID", call.requestId()).put("eventType", "AwsApiCall");
    json.put("recipientAccountId", call.caller().account()).put("managementEvent", true);
    ObjectNode who = json.putObject("userIdentity").put("type", "AssumedRole");
    who.put("arn", call.caller().principalArn()).put("principalId", call.caller().userId());
    who.put("accountId", call.caller().account());
    world
        .trails()
        .record(
            new Event(
                id,
                name,
                source,
                world.clock().now(),
                call.place(),
                session,
                "",
                false,
                List.copyOf(resources),
                Json.write(json)));
  }
}
