package org.sentinelsetup.demo.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Which attributes a standard queue takes, within which bounds.
 * docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
 */
final class QueueAttributes {
  /** What a queue has before anybody sets anything. Times in seconds, sizes in bytes. */
  static final Map<String, String> DEFAULTS =
      Map.of(
          "VisibilityTimeout", "30",
          "MessageRetentionPeriod", "345600",
          "DelaySeconds", "0",
          "MaximumMessageSize", "1048576",
          "ReceiveMessageWaitTimeSeconds", "0",
          "SqsManagedSseEnabled", "true");

  private QueueAttributes() {}

  /** Refuses unknown names and values out of bounds; policies are checked elsewhere. */
  static Map<String, String> checked(Map<String, String> attributes) {
    attributes.forEach(
        (name, value) -> {
          switch (name) {
            case "VisibilityTimeout" -> number(name, value, 0, 43_200);
            case "MessageRetentionPeriod" -> number(name, value, 60, 1_209_600);
            case "DelaySeconds" -> number(name, value, 0, 900);
            case "MaximumMessageSize" -> number(name, value, 1024, 1_048_576);
            case "ReceiveMessageWaitTimeSeconds" -> number(name, value, 0, 20);
            case "KmsDataKeyReusePeriodSeconds" -> number(name, value, 60, 86_400);
            case "SqsManagedSseEnabled" -> {
              if (!value.equals("true") && !value.equals("false")) {
                throw invalid(name, value);
              }
            }
            case "Policy", "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId" -> {}
            default ->
                throw new Fault("InvalidAttributeName", 400, "Unknown Attribute " + name + ".");
          }
        });
    Map<String, String> copy = new LinkedHashMap<>(attributes);
    if (!attributes.getOrDefault("KmsMasterKeyId", "").isEmpty()) {
      if ("true".equals(attributes.get("SqsManagedSseEnabled"))) {
        throw new Fault(
            "InvalidAttributeValue",
            400,
            "You can use one type of server-side encryption at one time.");
      }
      copy.put("SqsManagedSseEnabled", "false");
    }
    return copy;
  }

  /** Where messages go that were received too often. */
  record Redrive(String target, int most) {}

  /** Reads a RedrivePolicy. */
  static Redrive redrive(String json) {
    try {
      JsonNode node = Json.read(json);
      String target = node.path("deadLetterTargetArn").asString("");
      int most = Integer.parseInt(node.path("maxReceiveCount").asString("0"));
      if (!target.isEmpty() && most >= 1 && most <= 1000) {
        return new Redrive(target, most);
      }
    } catch (JacksonException | NumberFormatException _) {
      // The fault below says it.
    }
    throw invalid("RedrivePolicy", json);
  }

  static Fault invalid(String name, String value) {
    return new Fault(
        "InvalidAttributeValue", 400, "Invalid value for the parameter " + name + ": " + value);
  }

  private static void number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return;
      }
    } catch (NumberFormatException _) {
      // The fault below says it.
    }
    throw new Fault("InvalidAttributeValue", 400, "Invalid value for the parameter " + name + ".");
  }
}
