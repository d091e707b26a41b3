package org.sentinelsetup.demo.state;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tags of resources whose own stores keep none, by ARN. */
public final class Tags {
  private final Map<String, Map<String, String>> tags = new HashMap<>();

  /** Replaces the tags of a resource. */
  public void put(String arn, Map<String, String> all) {
    if (all.isEmpty()) {
      tags.remove(arn);
    } else {
      tags.put(arn, new LinkedHashMap<>(all));
    }
  }

  /** The tags of a resource, maybe none. */
  public Map<String, String> of(String arn) {
    return new LinkedHashMap<>(tags.getOrDefault(arn, Map.of()));
  }
}
