package org.sentinelsetup.demo.actor;

import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.OpenService;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The connector's page of the demo's Sentinel, for programs: POST adds a connection, GET shows what
 * came of it. It takes JSON only, which no page of another site can send without being asked first.
 */
public final class SentinelPage implements OpenService {
  private static final String PATH = "/sentinel/connections";
  private static final int LATEST = 20;

  private final World world;

  /** The page of a world. */
  public SentinelPage(World world) {
    this.world = world;
  }

  @Override
  public boolean takes(Request request) {
    return request.path().equals(PATH);
  }

  @Override
  public Reply handle(Request request, String requestId) {
    return switch (request.method()) {
      case "GET" -> json(200, shown());
      case "POST" -> add(request);
      default -> throw new Fault("MethodNotAllowed", 405, "Only GET and POST are served here.");
    };
  }

  @Override
  public Reply envelope(Fault fault, Request request, String requestId) {
    return json(
        fault.status(), Json.object().put("error", fault.code()).put("message", fault.message()));
  }

  private Reply add(Request request) {
    String type = request.header("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      throw new Fault("UnsupportedMediaType", 415, "The body must be application/json.");
    }
    try {
      JsonNode body = Json.read(request.text());
      String cloud = body.path("azureCloud").asString("");
      world
          .sentinel()
          .add(
              new Connection(
                  body.path("roleArn").asString(""),
                  body.path("queueUrl").asString(""),
                  body.path("workspaceId").asString(""),
                  AzureCloud.of(cloud)
                      .orElseThrow(
                          () -> new IllegalArgumentException("Unknown Azure cloud: " + cloud)),
                  body.path("destinationTable").asString("")));
    } catch (JacksonException _) {
      throw new Fault("BadRequest", 400, "The body is no JSON.");
    } catch (IllegalArgumentException e) {
      throw new Fault("BadRequest", 400, String.valueOf(e.getMessage()));
    }
    return json(201, shown());
  }

  private ObjectNode shown() {
    Sentinel sentinel = world.sentinel();
    ObjectNode all = Json.object().put("ingested", sentinel.ingested().size());
    ArrayNode connections = all.putArray("connections");
    sentinel
        .connections()
        .forEach(
            each ->
                connections
                    .addObject()
                    .put("roleArn", each.roleArn())
                    .put("queueUrl", each.queueUrl())
                    .put("workspaceId", each.workspaceId())
                    .put("azureCloud", each.cloud().name())
                    .put("destinationTable", each.table()));
    sentinel.lastError().ifPresent(error -> all.set("lastError", shown(error)));
    ArrayNode log = all.putArray("log");
    sentinel.log().reversed().stream().limit(LATEST).forEach(entry -> log.add(shown(entry)));
    return all;
  }

  private static ObjectNode shown(Sentinel.Entry entry) {
    return Json.object()
        .put("when", entry.when().toString())
        .put("hop", entry.hop().name())
        .put("good", entry.good())
        .put("what", entry.what());
  }

  private static Reply json(int status, ObjectNode body) {
    return Reply.of(status, "application/json", Json.write(body));
  }
}
