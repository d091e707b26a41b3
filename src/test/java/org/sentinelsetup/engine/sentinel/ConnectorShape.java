package org.sentinelsetup.engine.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The shape of AwsS3DataConnector as Azure's API defines it, with nothing else let pass: read off
 * the definitions AwsS3DataConnector, AwsS3DataConnectorProperties, AwsS3DataConnectorDataTypes and
 * DataConnectorDataTypeCommon in github.com/Azure/azure-rest-api-specs,
 * specification/securityinsights/.../preview/2023-02-01-preview/dataConnectors.json.
 */
final class ConnectorShape {
  /** What a place in the document may hold; every place is required. */
  private enum Type {
    OBJECT,
    STRINGS,
    STRING
  }

  private static final Map<String, Type> PLACES =
      Map.of(
          "/kind", Type.STRING,
          "/properties", Type.OBJECT,
          "/properties/destinationTable", Type.STRING,
          "/properties/roleArn", Type.STRING,
          "/properties/sqsUrls", Type.STRINGS,
          "/properties/dataTypes", Type.OBJECT,
          "/properties/dataTypes/logs", Type.OBJECT,
          "/properties/dataTypes/logs/state", Type.STRING);
  private static final Map<String, Set<String>> ENUMS =
      Map.of(
          "/kind", Set.of("AmazonWebServicesS3"),
          "/properties/dataTypes/logs/state", Set.of("Enabled", "Disabled"));

  private ConnectorShape() {}

  static void check(JsonNode body) {
    Map<String, JsonNode> found = new TreeMap<>();
    collect("", body, found);
    assertThat(found.keySet()).isEqualTo(new TreeMap<>(PLACES).keySet());
    found.forEach(
        (place, node) -> {
          switch (PLACES.get(place)) {
            case OBJECT -> assertThat(node.isObject()).as(place).isTrue();
            case STRING -> assertThat(node.isString()).as(place).isTrue();
            case STRINGS -> {
              assertThat(node.isArray()).as(place).isTrue();
              assertThat(node).isNotEmpty().allMatch(JsonNode::isString, place);
            }
          }
        });
    ENUMS.forEach((place, values) -> assertThat(found.get(place).stringValue()).isIn(values));
  }

  private static void collect(String at, JsonNode node, Map<String, JsonNode> into) {
    node.properties()
        .forEach(
            member -> {
              String place = at + "/" + member.getKey();
              into.put(place, member.getValue());
              collect(place, member.getValue(), into);
            });
  }
}
