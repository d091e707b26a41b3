package org.sentinelsetup.demo.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Credential;
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
   * @param parameters of the call, as far as a record tells them
   */
  public static void write(
      World world,
      Call call,
      String source,
      String name,
      Map<String, String> parameters,
      List<Resource> resources) {
    String id = world.ids().uuid();
    String session = call.caller().userId().substring(call.caller().userId().indexOf(':') + 1);
    String key =
        Optional.ofNullable(call.request().header("Authorization"))
            .flatMap(Credential::parse)
            .map(Credential::accessKeyId)
            .orElse("");
    ObjectNode json = Json.object();
    json.put("eventVersion", "1.11").put("eventID", id).put("eventName", name);
    json.put("eventSource", source).put("eventTime", world.clock().now().toString());
    json.put("awsRegion", call.region()).put("readOnly", false);
    json.put("requestID", call.requestId()).put("eventType", "AwsApiCall");
    json.put("recipientAccountId", call.caller().account()).put("managementEvent", true);
    ObjectNode who = json.putObject("userIdentity").put("type", "AssumedRole");
    who.put("arn", call.caller().principalArn()).put("principalId", call.caller().userId());
    who.put("accountId", call.caller().account()).put("accessKeyId", key);
    ObjectNode asked = json.putObject("requestParameters");
    parameters.forEach(asked::put);
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
                key,
                false,
                List.copyOf(resources),
                Json.write(json)));
  }
}
