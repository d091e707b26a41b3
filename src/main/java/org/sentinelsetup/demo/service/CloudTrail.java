package org.sentinelsetup.demo.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.JsonService;
import org.sentinelsetup.demo.protocol.Paging;
import org.sentinelsetup.demo.protocol.Paging.Page;
import org.sentinelsetup.demo.state.Access.Ask;
import org.sentinelsetup.demo.state.Trails.Event;
import org.sentinelsetup.demo.state.Trails.Resource;
import org.sentinelsetup.demo.state.Trails.Trail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudTrail: which trails there are, what happened.
 * docs.aws.amazon.com/awscloudtrail/latest/APIReference
 */
public final class CloudTrail extends JsonService {
  private final World world;

  /** The service of a world. */
  public CloudTrail(World world) {
    super(
        new Names(
            "cloudtrail",
            "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
            "1.1",
            "com.amazonaws.cloudtrail"));
    this.world = world;
  }

  @Override
  protected Map<String, Operation> operations() {
    return Map.of("DescribeTrails", this::describeTrails, "LookupEvents", this::lookupEvents);
  }

  private ObjectNode describeTrails(Call call, ObjectNode input) {
    permit(call, "cloudtrail:DescribeTrails");
    boolean shadows = input.path("includeShadowTrails").asBoolean(true);
    List<String> names = input.path("trailNameList").valueStream().map(JsonNode::asString).toList();
    ObjectNode output = Json.object();
    ArrayNode list = output.putArray("trailList");
    world.trails().all().stream()
        .filter(trail -> isShown(trail, call, shadows))
        .filter(
            trail -> names.isEmpty() || names.contains(trail.name()) || names.contains(trail.arn()))
        .forEach(trail -> describe(trail, list.addObject()));
    return output;
  }

  /** At home always; elsewhere as the replica it leaves there. */
  private static boolean isShown(Trail trail, Call call, boolean shadows) {
    boolean mine = trail.home().account().equals(call.caller().account());
    return shadows ? mine || trail.organisation() : trail.home().equals(call.place());
  }

  private static void describe(Trail trail, ObjectNode item) {
    item.put("Name", trail.name()).put("S3BucketName", trail.bucket());
    trail.prefix().ifPresent(prefix -> item.put("S3KeyPrefix", prefix));
    item.put("IncludeGlobalServiceEvents", true).put("IsMultiRegionTrail", true);
    item.put("HomeRegion", trail.home().region()).put("TrailARN", trail.arn());
    item.put("LogFileValidationEnabled", trail.digests());
    trail.keyArn().ifPresent(key -> item.put("KmsKeyId", key));
    item.put("HasCustomEventSelectors", false).put("HasInsightSelectors", false);
    item.put("IsOrganizationTrail", trail.organisation());
  }

  private ObjectNode lookupEvents(Call call, ObjectNode input) {
    permit(call, "cloudtrail:LookupEvents");
    if (input.has("EventCategory")) {
      throw new Fault(
          "InvalidEventCategoryException", 400, "The demo cloud records management events only.");
    }
    int size = input.path("MaxResults").asInt(50);
    if (size < 1 || size > 50) {
      throw new Fault("InvalidMaxResultsException", 400, "MaxResults must lie in 1 to 50.");
    }
    Optional<Instant> start = time(input, "StartTime");
    Optional<Instant> end = time(input, "EndTime");
    if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
      throw new Fault("InvalidTimeRangeException", 400, "StartTime lies after EndTime.");
    }
    List<Event> found =
        world.trails().visible(call.place()).stream()
            .filter(event -> start.isEmpty() || !event.time().isBefore(start.get()))
            .filter(event -> end.isEmpty() || !event.time().isAfter(end.get()))
            .filter(wanted(input))
            .toList();
    Page<Event> page =
        Paging.page(
            found,
            Optional.of(input.path("NextToken").asString("")),
            size,
            () -> new Fault("InvalidNextTokenException", 400, "The token is not valid."));
    ObjectNode output = Json.object();
    ArrayNode list = output.putArray("Events");
    page.items().forEach(event -> describe(event, list.addObject()));
    page.next().ifPresent(next -> output.put("NextToken", next));
    return output;
  }

  private static Predicate<Event> wanted(ObjectNode input) {
    JsonNode attributes = input.path("LookupAttributes");
    if (attributes.isEmpty()) {
      return event -> true;
    }
    if (attributes.size() > 1) {
      throw invalidAttributes("One attribute a call.");
    }
    String value = attributes.path(0).path("AttributeValue").asString("");
    return switch (attributes.path(0).path("AttributeKey").asString("")) {
      case "EventId" -> event -> event.id().equals(value);
      case "EventName" -> event -> event.name().equals(value);
      case "EventSource" -> event -> event.source().equals(value);
      case "ReadOnly" -> event -> String.valueOf(event.readOnly()).equals(value);
      case "Username" -> event -> event.username().equals(value);
      case "AccessKeyId" -> event -> event.accessKeyId().equals(value);
      case "ResourceType" -> event -> has(event, resource -> resource.type().equals(value));
      case "ResourceName" -> event -> has(event, resource -> resource.name().equals(value));
      default -> throw invalidAttributes("Unknown attribute.");
    };
  }

  private static boolean has(Event event, Predicate<Resource> wanted) {
    return event.resources().stream().anyMatch(wanted);
  }

  private static void describe(Event event, ObjectNode item) {
    item.put("EventId", event.id()).put("EventName", event.name());
    item.put("EventSource", event.source()).putPOJO("EventTime", event.time());
    item.put("ReadOnly", String.valueOf(event.readOnly())).put("Username", event.username());
    if (!event.accessKeyId().isEmpty()) {
      item.put("AccessKeyId", event.accessKeyId());
    }
    ArrayNode resources = item.putArray("Resources");
    event
        .resources()
        .forEach(
            resource ->
                resources
                    .addObject()
                    .put("ResourceType", resource.type())
                    .put("ResourceName", resource.name()));
    item.put("CloudTrailEvent", event.json());
  }

  private static Optional<Instant> time(ObjectNode input, String name) {
    JsonNode value = input.path(name);
    return value.isNumber()
        ? Optional.of(Instant.ofEpochMilli(Math.round(value.asDouble() * 1000)))
        : Optional.empty();
  }

  private void permit(Call call, String action) {
    world
        .access()
        .refusal(Ask.plain(call.caller(), action, "*", call.caller().account()))
        .ifPresent(
            sentence -> {
              throw new Fault("AccessDeniedException", 400, sentence);
            });
  }

  private static Fault invalidAttributes(String message) {
    return new Fault("InvalidLookupAttributesException", 400, message);
  }
}
