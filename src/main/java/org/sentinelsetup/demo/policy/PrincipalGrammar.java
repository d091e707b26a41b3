package org.sentinelsetup.demo.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How principals may be written.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">IAM,
 *     Principal</a>
 */
final class PrincipalGrammar {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern ROOT = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):root");
  private static final Pattern NAMED =
      Pattern.compile(
          "arn:aws[a-z-]*:(iam::\\d{12}:(role|user)/[\\w+=,.@/-]+|sts::\\d{12}:(assumed-role/[\\w+=,.@-]+/[\\w+=,.@-]+|federated-user/[\\w+=,.@-]+))");
  private static final Pattern UNIQUE_ID = Pattern.compile("A(ROA|IDA)[A-Z0-9]{12,}");
  private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?");
  private static final Pattern PROVIDER =
      Pattern.compile(
          "arn:aws[a-z-]*:iam::\\d{12}:(oidc|saml)-provider/\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private PrincipalGrammar() {}

  /** Checks one value under {@code AWS}. */
  static void checkAws(String where, String value) {
    boolean known =
        value.equals("*")
            || ACCOUNT.matcher(value).matches()
            || ROOT.matcher(value).matches()
            || NAMED.matcher(value).matches()
            || UNIQUE_ID.matcher(value).matches();
    if (!known) {
      throw new PolicyError(where, "Invalid principal in policy: \"AWS\":\"" + value + "\"");
    }
  }

  /** Checks one value under {@code Service}. */
  static void checkService(String where, String value) {
    if (!SERVICE.matcher(value).matches()) {
      throw new PolicyError(where, "Invalid principal in policy: \"SERVICE\":\"" + value + "\"");
    }
  }

  /** Checks one value under {@code Federated}. */
  static void checkFederated(String where, String value) {
    if (!value.equals("*") && !PROVIDER.matcher(value).matches()) {
      throw new PolicyError(where, "Invalid principal in policy: \"FEDERATED\":\"" + value + "\"");
    }
  }

  /** The account, when the principal is a whole account. */
  static Optional<String> accountOf(String principal) {
    if (ACCOUNT.matcher(principal).matches()) {
      return Optional.of(principal);
    }
    Matcher root = ROOT.matcher(principal);
    return root.matches() ? Optional.of(root.group(1)) : Optional.empty();
  }
}
