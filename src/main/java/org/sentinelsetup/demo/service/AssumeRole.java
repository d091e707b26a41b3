package org.sentinelsetup.demo.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.PolicyError;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.state.IamRole;
import org.sentinelsetup.demo.state.Judge;

/**
 * Lets a role's session take on another role.
 * docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
final class AssumeRole {
  private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/[!-~]+");
  private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
  private static final int LONGEST_POLICY = 2048;
  private static final int HOUR = 3600;
  private static final List<String> NOT_PLAYED =
      List.of(
          "PolicyArns", "Tags", "TransitiveTagKeys", "SerialNumber", "TokenCode", "SourceIdentity");

  private final World world;

  AssumeRole(World world) {
    this.world = world;
  }

  /**
   * Takes on a role.
   *
   * @throws Fault AccessDenied, ValidationError, MalformedPolicyDocument
   */
  Session assume(Call call, Form form) {
    refuseWhatIsNotPlayed(form);
    String arn = matching("RoleArn", form.required("RoleArn"), ROLE);
    String name = matching("RoleSessionName", form.required("RoleSessionName"), SESSION_NAME);
    Optional<String> external =
        form.get("ExternalId").map(text -> matching("ExternalId", text, EXTERNAL_ID));
    int seconds = form.number("DurationSeconds", 900, 43_200, HOUR);
    if (seconds > HOUR && call.caller().principalArn().contains(":assumed-role/")) {
      // Wording: github.com/aws/eks-anywhere/pull/9485
      throw Fault.validation(
          "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role"
              + " chaining.");
    }
    Optional<String> policy = form.get("Policy");
    policy.ifPresent(AssumeRole::check);
    IamRole role = trusting(call.caller(), arn, name, external);
    world.roles().used(arn, call.region());
    return world
        .identities()
        .issue(role.arn(), role.id(), name, Duration.ofSeconds(seconds), policy);
  }

  /** Who is not let in does not learn whether the role exists. */
  private IamRole trusting(Caller caller, String arn, String name, Optional<String> external) {
    AccessRequest plain =
        AccessRequest.of(Judge.requester(caller), "sts:AssumeRole", arn, arn.split(":", -1)[4])
            .with("sts:RoleSessionName", name);
    AccessRequest request = external.map(id -> plain.with("sts:ExternalId", id)).orElse(plain);
    return world
        .roles()
        .byArn(arn)
        .filter(role -> world.access().decide(request, Optional.of(role.trustPolicy())).allowed())
        .orElseThrow(
            () ->
                // Wording: github.com/aws-solutions/instance-scheduler-on-aws/issues/558
                new Fault(
                    "AccessDenied",
                    403,
                    "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
                        .formatted(caller.principalArn(), arn)));
  }

  private static void check(String policy) {
    if (policy.length() > LONGEST_POLICY) {
      throw Fault.validation("Policy must have at most " + LONGEST_POLICY + " characters.");
    }
    try {
      var _ = PolicyReader.read(policy, PolicyKind.SESSION);
    } catch (PolicyError e) {
      throw new Fault("MalformedPolicyDocument", 400, String.valueOf(e.getMessage()));
    }
  }

  private static String matching(String name, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      throw Fault.validation(value + " is no valid " + name + ".");
    }
    return value;
  }

  private static void refuseWhatIsNotPlayed(Form form) {
    for (Map.Entry<String, String> given : form.all().entrySet()) {
      String name = given.getKey().replaceAll("\\..*", "");
      if (NOT_PLAYED.contains(name)) {
        throw Fault.validation("The demo cloud does not know " + name + " of AssumeRole.");
      }
    }
  }
}
