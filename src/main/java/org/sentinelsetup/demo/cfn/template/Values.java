package org.sentinelsetup.demo.cfn.template;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Evaluated values, compared and written as CloudFormation does: a number is its text. */
public final class Values {
  private Values() {}

  /** Whether two values mean the same, whatever kind of scalar they are written as. */
  public static boolean same(JsonNode one, JsonNode other) {
    if (one.isValueNode() && other.isValueNode()) {
      return one.asString().equals(other.asString());
    }
    if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        if (!same(one.get(i), other.get(i))) {
          return false;
        }
      }
      return true;
    }
    return one.isObject()
        && other.isObject()
        && one.size() == other.size()
        && one.properties().stream()
            .allMatch(
                e ->
                    Optional.ofNullable(other.get(e.getKey()))
                        .filter(value -> same(e.getValue(), value))
                        .isPresent());
  }
}
