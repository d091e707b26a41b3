package org.sentinelsetup.demo.actor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Identities.Role;
import org.sentinelsetup.demo.state.Partition;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Trails;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes management events as people and programs of the accounts cause them.
 * docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
final class TrailEvents {
  private record Kind(String service, String name, boolean readOnly) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("ec2", "DescribeInstances", true),
          new Kind("ec2", "DescribeSecurityGroups", true),
          new Kind("sts", "GetCallerIdentity", true),
          new Kind("s3", "GetBucketAcl", true),
          new Kind("kms", "DescribeKey", true),
          new Kind("lambda", "ListFunctions20150331", true),
          new Kind("ssm", "DescribeParameters", true),
          new Kind("cloudtrail", "DescribeTrails", true),
          new Kind("ec2", "CreateTags", false),
          new Kind("logs", "CreateLogStream", false));

  private final World world;

  TrailEvents(World world) {
    this.world = world;
  }

  /** An event that happened within the last minutes. */
  Trails.Event make(Place place) {
    Kind kind = KINDS.get(world.random().nextInt(KINDS.size()));
    Instant time =
        world
            .clock()
            .now()
            .minus(Duration.ofSeconds(30L + world.random().nextInt(240)))
            .truncatedTo(ChronoUnit.SECONDS);
    String id = world.ids().uuid();
    String accessKey = "ASIA" + world.ids().capitals(16);
    Role role =
        world.identities().roles().stream()
            .filter(one -> one.account().equals(place.account()))
            .findFirst()
            .orElseThrow();
    String source = kind.service() + ".amazonaws.com";
    ObjectNode json = Json.object().put("eventVersion", "1.11");
    json.set("userIdentity", identity(role, accessKey, time));
    json.put("eventTime", time.toString())
        .put("eventSource", source)
        .put("eventName", kind.name())
        .put("awsRegion", place.region())
        .put("sourceIPAddress", "203.0.113." + (1 + world.random().nextInt(250)))
        .put("userAgent", "aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/linux md/arch#x86_64");
    json.putNull("requestParameters");
    json.putNull("responseElements");
    json.put("requestID", world.ids().uuid())
        .put("eventID", id)
        .put("readOnly", kind.readOnly())
        .put("eventType", "AwsApiCall")
        .put("managementEvent", true)
        .put("recipientAccountId", place.account())
        .put("eventCategory", "Management");
    json.putObject("tlsDetails")
        .put("tlsVersion", "TLSv1.3")
        .put("cipherSuite", "TLS_AES_128_GCM_SHA256")
        .put("clientProvidedHostHeader", kind.service() + "." + place.region() + ".amazonaws.com");
    return new Trails.Event(
        id,
        kind.name(),
        source,
        time,
        place,
        "demo.person",
        accessKey,
        kind.readOnly(),
        List.of(),
        Json.write(json));
  }

  private static ObjectNode identity(Role role, String accessKey, Instant time) {
    ObjectNode who =
        Json.object()
            .put("type", "AssumedRole")
            .put("principalId", role.id() + ":demo.person")
            .put(
                "arn",
                Partition.in(role.arn())
                    .arn("sts", role.account(), "assumed-role/" + role.name() + "/demo.person"))
            .put("accountId", role.account())
            .put("accessKeyId", accessKey);
    ObjectNode session = who.putObject("sessionContext");
    session
        .putObject("sessionIssuer")
        .put("type", "Role")
        .put("principalId", role.id())
        .put("arn", role.arn())
        .put("accountId", role.account())
        .put("userName", role.name());
    session
        .putObject("attributes")
        .put("creationDate", time.minus(Duration.ofMinutes(12)).toString())
        .put("mfaAuthenticated", "false");
    return who;
  }
}
