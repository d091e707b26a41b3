package org.sentinelsetup.demo.cfn.provider;

import java.util.Map;

/**
 * A resource that exists.
 *
 * @param physicalId what Ref gives
 * @param attributes what GetAtt gives, by name
 */
public record Made(String physicalId, Map<String, String> attributes) {
  /** Defensive copy. */
  public Made {
    attributes = Map.copyOf(attributes);
  }
}
