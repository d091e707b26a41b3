package org.sentinelsetup.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role to take with what somebody is signed in with.
 *
 * @param arn the role's ARN
 * @param externalId what the role's owner wants to be told, null when nothing; no secret to AWS
 * @param sessionPolicy what the session may do at most, JSON; null for all that the role may
 * @see <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole,
 *     for the forms and limits</a>
 */
public record RoleToAssume(
    String arn, @Nullable String externalId, @Nullable String sessionPolicy) {
  private static final Pattern ROLE = Pattern.compile("role/[\\w+=,.@/-]{1,576}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
  private static final int LONGEST_POLICY = 2048;

  /** Administrator access to every account of a landing zone: not a role to work with. */
  private static final String LANDING_ZONE = "AWSControlTowerExecution";

  /**
   * Reads what a person typed.
   *
   * @param arn the role's ARN
   * @param externalId empty when there is none
   * @param sessionPolicy empty when there is none
   * @return the role, or what is wrong
   */
  public static Checked<RoleToAssume> parse(String arn, String externalId, String sessionPolicy) {
    String role = arn.strip();
    String id = externalId.strip();
    String policy = sessionPolicy.strip();
    if (!(Arn.parse(role) instanceof Checked.Valid<Arn>(Arn parts))
        || !parts.service().equals("iam")
        || !ACCOUNT.matcher(parts.account()).matches()
        || !ROLE.matcher(parts.resource()).matches()) {
      return Checked.invalid("input.role-arn");
    }
    if (Partition.of(parts.partition()).isEmpty()) {
      return Checked.invalid("input.role-partition", parts.partition());
    }
    if (parts.resource().endsWith("/" + LANDING_ZONE)) {
      return Checked.invalid("input.role-landing-zone", LANDING_ZONE);
    }
    if (!id.isEmpty() && !EXTERNAL_ID.matcher(id).matches()) {
      return Checked.invalid("input.external-id");
    }
    if (!policy.isEmpty() && (!policy.startsWith("{") || policy.length() > LONGEST_POLICY)) {
      return Checked.invalid("input.session-policy", LONGEST_POLICY);
    }
    return Checked.valid(
        new RoleToAssume(role, id.isEmpty() ? null : id, policy.isEmpty() ? null : policy));
  }

  /**
   * The account the role is in.
   *
   * @return 12 digits
   */
  public String account() {
    return arn.split(":", -1)[4];
  }

  /**
   * The role's name.
   *
   * @return the last part of its path
   */
  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
