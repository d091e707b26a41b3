package org.sentinelsetup.demo.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of the evaluator.
 *
 * @param who the caller
 * @param action such as {@code sqs:SendMessage}
 * @param resource the ARN acted upon
 * @param account the account that owns the resource
 * @param context condition keys (in lower case) with their values
 */
public record AccessRequest(
    Requester who,
    String action,
    String resource,
    String account,
    Map<String, List<String>> context) {

  /**
   * Copies the context, with keys in lower case, and adds what AWS adds: the principal, and that
   * the call came over TLS.
   */
  public AccessRequest {
    Map<String, List<String>> keys = new TreeMap<>();
    keys.put("aws:securetransport", List.of("true"));
    if (who instanceof Requester.Aws aws) {
      keys.put("aws:principalarn", List.of(aws.roleArn()));
      keys.put("aws:principalaccount", List.of(aws.account()));
      keys.put("kms:calleraccount", List.of(aws.account()));
    }
    context.forEach((key, values) -> keys.put(key.toLowerCase(Locale.ROOT), List.copyOf(values)));
    context = Map.copyOf(keys);
  }

  /**
   * A request without more context.
   *
   * @return the request
   */
  public static AccessRequest of(Requester who, String action, String resource, String account) {
    return new AccessRequest(who, action, resource, account, Map.of());
  }

  /**
   * This request with one more condition key.
   *
   * @param key the condition key
   * @param values its values
   * @return a copy
   */
  public AccessRequest with(String key, String... values) {
    Map<String, List<String>> more = new TreeMap<>(context);
    more.put(key.toLowerCase(Locale.ROOT), Arrays.asList(values));
    return new AccessRequest(who, action, resource, account, more);
  }

  /** The values of a condition key; empty when the request has none. */
  List<String> values(String key) {
    return context.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
  }
}
