package org.sentinelsetup.demo.policy;

import java.util.List;

/**
 * Who a statement speaks of.
 *
 * @param except whether it was written as NotPrincipal: everybody but these
 * @param aws values under {@code AWS}: ARNs, account numbers, unique ids, or {@code *}
 * @param services service principals, such as {@code s3.amazonaws.com}
 * @param federated ARNs or host names of identity providers
 * @param canonical canonical user ids (S3 only); kept, never matched by anybody in the demo cloud
 */
public record Principals(
    boolean except,
    List<String> aws,
    List<String> services,
    List<String> federated,
    List<String> canonical) {

  /** Copies the lists. */
  public Principals {
    aws = List.copyOf(aws);
    services = List.copyOf(services);
    federated = List.copyOf(federated);
    canonical = List.copyOf(canonical);
  }

  /** {@code "Principal": "*"}: everybody, anonymous callers too. */
  static Principals everybody(boolean except) {
    List<String> star = List.of("*");
    return new Principals(except, star, star, star, List.of());
  }
}
