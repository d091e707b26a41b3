package org.sentinelsetup.engine.policy;

import java.util.List;
import org.sentinelsetup.model.AzureCloud;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The trust policy a role for Sentinel has to have: audience and session name, each exactly
 * (learn.microsoft.com/azure/sentinel/connect-aws-configure-environment). Microsoft's service came
 * under the second session name for a time from March 2025.
 */
public final class SentinelTrust {
  /** What an identity from outside does to take a role. */
  public static final String ACTION = "sts:AssumeRoleWithWebIdentity";

  /** What session names begin with, the documented one first. */
  public static final List<String> SESSIONS =
      List.of("MicrosoftSentinel_", "MicrosoftDefenderForClouds_");

  private SentinelTrust() {}

  /**
   * The policy.
   *
   * @param providerArn the OIDC provider
   * @param cloud the Azure cloud of the workspace
   * @param workspace the workspace's id
   * @return JSON, on one line
   */
  public static String policy(String providerArn, AzureCloud cloud, String workspace) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("Version", "2012-10-17");
    ObjectNode statement = policy.putArray("Statement").addObject();
    statement.put("Sid", "SentinelWorkspace").put("Effect", "Allow");
    statement.putObject("Principal").put("Federated", providerArn);
    statement.put("Action", ACTION);
    ObjectNode equal = statement.putObject("Condition").putObject("StringEquals");
    equal.put(audienceKey(cloud), cloud.audience());
    var names = equal.putArray("sts:RoleSessionName");
    SESSIONS.forEach(begin -> names.add(begin + workspace));
    return Json.write(policy);
  }

  /**
   * The key of the condition on the audience.
   *
   * @param cloud the Azure cloud
   * @return the issuer, with its slash, and {@code :aud}
   */
  public static String audienceKey(AzureCloud cloud) {
    return cloud.provider() + ":aud";
  }
}
