package org.sentinelsetup.aws;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.TrailEvent;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an event as LookupEvents gives it: a few attributes, and the whole record as a string.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html">Event</a>
 */
final class TrailRecord {
  private static final JsonMapper JSON = new JsonMapper();

  private TrailRecord() {}

  /** Empty when the record cannot be read: a refusal could be taken for a success. */
  static Optional<TrailEvent> read(Event event) {
    JsonNode whole;
    try {
      whole = JSON.readTree(Calls.need(event.cloudTrailEvent(), "CloudTrailEvent"));
    } catch (JacksonException _) {
      return Optional.empty();
    }
    if (!whole.isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        new TrailEvent(
            Calls.need(event.eventId(), "EventId"),
            Calls.need(event.eventName(), "EventName"),
            Calls.orEmpty(event.eventSource()),
            Calls.need(event.eventTime(), "EventTime"),
            Calls.orEmpty(event.username()),
            Boolean.parseBoolean(event.readOnly()),
            resources(event, whole),
            details(whole)));
  }

  private static List<String> resources(Event event, JsonNode whole) {
    Stream<String> listed =
        event.resources().stream().map(resource -> Calls.orEmpty(resource.resourceName()));
    Stream<String> written =
        whole.path("resources").valueStream().map(one -> one.path("ARN").asString(""));
    return Stream.concat(listed, written).filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static TrailEvent.Details details(JsonNode whole) {
    JsonNode who = whole.path("userIdentity");
    JsonNode asked = whole.path("requestParameters");
    @Nullable String arn = text(who, "arn");
    return new TrailEvent.Details(
        whole.path("recipientAccountId").asString(""),
        whole.path("awsRegion").asString(""),
        text(whole, "errorCode"),
        text(whole, "errorMessage"),
        arn == null ? text(who, "principalId") : arn,
        text(asked, "roleArn"),
        text(asked, "roleSessionName"),
        text(asked, "bucketName"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    String text = node.path(field).asString("");
    return text.isEmpty() ? null : text;
  }
}
