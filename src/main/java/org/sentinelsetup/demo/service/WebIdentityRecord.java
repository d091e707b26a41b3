package org.sentinelsetup.demo.service;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.service.WebIdentity.Assumed;
import org.sentinelsetup.demo.service.WebIdentity.Claims;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Providers;
import org.sentinelsetup.demo.state.Trails;
import tools.jackson.databind.node.ObjectNode;

/**
 * What CloudTrail keeps of an AssumeRoleWithWebIdentity, in the Region of the endpoint that was
 * called: also of one the role's trust refused, but not of a token that is none, since AWS does not
 * log what is not valid enough to be trusted as a request.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html">an
 *     example, and what may not be logged</a>
 * @see <a href="https://repost.aws/knowledge-center/iam-idp-access-error">that refused ones are
 *     there</a>
 */
final class WebIdentityRecord {
  private static final String EVENT = "AssumeRoleWithWebIdentity";
  private static final String SOURCE = "sts.amazonaws.com";

  private final World world;

  WebIdentityRecord(World world) {
    this.world = world;
  }

  void taken(Assumed assumed, String name, String region) {
    Caller caller = assumed.session().caller();
    ObjectNode json =
        record(
            assumed.provider(),
            assumed.claims(),
            caller.roleArn(),
            name,
            new Place(caller.account(), region));
    json.putObject("responseElements")
        .put("provider", assumed.provider().arn())
        .put("audience", assumed.claims().audience())
        .putObject("assumedRoleUser")
        .put("assumedRoleId", caller.userId())
        .put("arn", caller.principalArn());
    keep(json, assumed.claims(), caller.roleArn(), new Place(caller.account(), region));
  }

  /** Whether AWS names the role among the resources then is not known: ours does not. */
  void refused(
      Providers.Provider provider,
      Claims claims,
      String roleArn,
      String name,
      String region,
      Fault fault) {
    Place place = new Place(provider.account(), region);
    ObjectNode json = record(provider, claims, roleArn, name, place);
    json.put("errorCode", fault.code()).put("errorMessage", fault.message());
    json.putNull("responseElements");
    keep(json, claims, "", place);
  }

  private ObjectNode record(
      Providers.Provider provider, Claims claims, String roleArn, String name, Place place) {
    ObjectNode json = Json.object().put("eventVersion", "1.11");
    json.putObject("userIdentity")
        .put("type", "WebIdentityUser")
        .put("principalId", provider.arn() + ":" + claims.audience() + ":" + claims.subject())
        .put("userName", claims.subject())
        .put("identityProvider", provider.arn());
    json.put("eventTime", world.clock().now().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("eventSource", SOURCE)
        .put("eventName", EVENT)
        .put("awsRegion", place.region());
    json.putObject("requestParameters").put("roleArn", roleArn).put("roleSessionName", name);
    return json.put("eventID", world.ids().uuid())
        .put("readOnly", true)
        .put("eventType", "AwsApiCall")
        .put("managementEvent", true)
        .put("recipientAccountId", place.account())
        .put("eventCategory", "Management");
  }

  private void keep(ObjectNode json, Claims claims, String roleArn, Place place) {
    world
        .trails()
        .record(
            new Trails.Event(
                json.path("eventID").asString(""),
                EVENT,
                SOURCE,
                world.clock().now(),
                place,
                claims.subject(),
                "",
                true,
                roleArn.isEmpty()
                    ? List.of()
                    : List.of(new Trails.Resource("AWS::IAM::Role", roleArn)),
                Json.write(json)));
  }
}
