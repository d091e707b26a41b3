package org.sentinelsetup.demo.state;

import java.util.Optional;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Decision;
import org.sentinelsetup.demo.policy.Evaluator;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.policy.Requester;

/**
 * A service control policy of the organisation. It binds the roles of every account but the
 * management account, and no service.
 * docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 *
 * @param arn the policy's, which a refusal names
 */
public record Guardrail(PolicyDocument policy, String arn) {
  /**
   * Control Tower's mandatory control of the log archive's buckets, as of landing zone 4.0.
   * docs.aws.amazon.com/controltower/latest/controlreference/mandatory-controls.html
   */
  private static final String BUCKETS_OF_CONTROL_TOWER =
      """
      {"Version":"2012-10-17","Statement":[{"Sid":"CTS3PV8","Effect":"Deny",
      "NotAction":["s3:DeleteObject","s3:DeleteObjectTagging","s3:DeleteObjectVersion",
      "s3:DeleteObjectVersionTagging","s3:Get*","s3:List*","s3:PutBucketTagging","s3:PutObject",
      "s3:PutObjectAcl","s3:PutObjectLegalHold","s3:PutObjectRetention","s3:PutObjectTagging",
      "s3:PutObjectVersionAcl","s3:PutObjectVersionTagging","s3:RestoreObject"],
      "Resource":["arn:*:s3:::aws-controltower-access-logs-*",
      "arn:*:s3:::aws-controltower-cloudtrail-*","arn:*:s3:::aws-controltower-logs-*"],
      "Condition":{"ArnNotLike":{"aws:PrincipalARN":["arn:*:iam::*:role/AWSControlTowerExecution"]}}}]}""";

  /** The policy of a scenario, if it has one. */
  public static Optional<Guardrail> of(Scenario scenario) {
    if (scenario != Scenario.LANDING_ZONE_4) {
      return Optional.empty();
    }
    String arn =
        Partition.AWS.arn(
            "organizations",
            Seed.MANAGEMENT,
            "policy/" + Seed.ORGANISATION + "/service_control_policy/p-a1b2c3d4");
    return Optional.of(
        new Guardrail(
            PolicyReader.read(BUCKETS_OF_CONTROL_TOWER, PolicyKind.SERVICE_CONTROL), arn));
  }

  /** The refusal, if it stops this request. */
  Optional<Decision> refusal(AccessRequest request) {
    boolean bound =
        request.who() instanceof Requester.Aws aws && !aws.account().equals(Seed.MANAGEMENT);
    return bound
        ? Evaluator.deniedBy(policy, request)
            .map(denied -> new Decision(denied.outcome(), denied.kind(), arn))
        : Optional.empty();
  }
}
