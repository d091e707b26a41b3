package org.sentinelsetup.demo.policy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the Principal element. */
final class PrincipalReader {
  private final String where;
  private final boolean except;
  private final List<String> aws = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private final List<String> federated = new ArrayList<>();
  private final List<String> canonical = new ArrayList<>();

  PrincipalReader(String where, boolean except) {
    this.where = where;
    this.except = except;
  }

  Principals read(JsonNode node) {
    if (node.isString() && node.stringValue().equals("*")) {
      return Principals.everybody(except);
    }
    if (!node.isObject() || node.isEmpty()) {
      throw new PolicyError(where, "Invalid principal in policy");
    }
    for (var entry : node.properties()) {
      String place = where + "." + entry.getKey();
      for (String value : Json.texts(place, entry.getValue())) {
        add(place, entry.getKey(), value);
      }
    }
    return new Principals(except, aws, services, federated, canonical);
  }

  private void add(String place, String type, String value) {
    switch (type) {
      case "AWS" -> {
        PrincipalGrammar.checkAws(place, value);
        aws.add(value);
      }
      case "Service" -> {
        PrincipalGrammar.checkService(place, value);
        services.add(value);
      }
      case "Federated" -> {
        PrincipalGrammar.checkFederated(place, value);
        federated.add(value);
      }
      case "CanonicalUser" -> canonical.add(value);
      default -> throw new PolicyError(place, "Invalid principal in policy: unknown type " + type);
    }
  }
}
