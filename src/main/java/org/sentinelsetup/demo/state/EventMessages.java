package org.sentinelsetup.demo.state;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.StoredObject;
import tools.jackson.databind.node.ObjectNode;

/**
 * What S3 writes into a queue.
 * docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
final class EventMessages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private EventMessages() {}

  /** Sent once when a configuration is put; it has no Records. */
  static String test(Bucket bucket, Instant now, Ids ids) {
    ObjectNode body = Json.object();
    body.put("Service", "Amazon S3").put("Event", "s3:TestEvent").put("Time", TIME.format(now));
    body.put("Bucket", bucket.name()).put("RequestId", ids.capitals(16));
    return Json.write(body.put("HostId", ids.token(76)));
  }

  /** Sent for an object that was put. */
  static String created(Bucket bucket, StoredObject object, String ruleId, Ids ids) {
    ObjectNode body = Json.object();
    ObjectNode event = body.putArray("Records").addObject();
    event.put("eventVersion", "2.1").put("eventSource", "aws:s3");
    event.put("awsRegion", bucket.place().region());
    event.put("eventTime", TIME.format(object.modified()));
    event.put("eventName", "ObjectCreated:Put");
    event.putObject("userIdentity").put("principalId", "AWS:" + ids.capitals(21));
    event.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    event
        .putObject("responseElements")
        .put("x-amz-request-id", ids.capitals(16))
        .put("x-amz-id-2", ids.token(76));
    ObjectNode s3 = event.putObject("s3");
    s3.put("s3SchemaVersion", "1.0").put("configurationId", ruleId);
    ObjectNode about = s3.putObject("bucket");
    about.put("name", bucket.name());
    about.putObject("ownerIdentity").put("principalId", "A" + bucket.place().account());
    about.put("arn", bucket.arn());
    s3.putObject("object")
        .put("key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8).replace("%2F", "/"))
        .put("size", object.size())
        .put("eTag", object.etag())
        .put("sequencer", "00" + ids.hex(16).toUpperCase(Locale.ROOT));
    return Json.write(body);
  }
}
