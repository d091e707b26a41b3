package org.sentinelsetup.demo.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Gzip;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads log files as Sentinel's connector does, each table its own format.
 * learn.microsoft.com/azure/sentinel/connect-aws
 */
final class LogReader {
  /** The tables it can fill. */
  static final Set<String> TABLES = Set.of("AWSCloudTrail", "AWSVPCFlow", "AWSGuardDuty");

  private LogReader() {}

  /** The ids of the events in a file; flow logs have none, so that their lines are counted. */
  static List<String> events(String table, String key, byte[] body) throws Broken {
    String text =
        Gzip.unpack(body).orElseThrow(() -> new Broken(Hop.PARSE, key + " is no gzip file"));
    try {
      return switch (table) {
        case "AWSVPCFlow" -> flows(key, text);
        case "AWSGuardDuty" -> findings(key, text);
        default -> records(key, text);
      };
    } catch (JacksonException e) {
      throw new Broken(Hop.PARSE, key + " is no JSON: " + e.getOriginalMessage());
    }
  }

  /** A log file has a list of Records, each with an eventID; a digest has none. */
  private static List<String> records(String key, String text) throws Broken {
    JsonNode records = Json.read(text).path("Records");
    if (!records.isArray()) {
      throw new Broken(Hop.PARSE, key + " holds no CloudTrail records");
    }
    return records.valueStream().map(each -> each.path("eventID").asString("")).toList();
  }

  private static List<String> flows(String key, String text) throws Broken {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !List.of(lines.getFirst().split(" ")).contains("start")) {
      throw new Broken(Hop.PARSE, key + " has no header with the field start");
    }
    List<String> ids = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      ids.add(key + ":" + line);
    }
    return ids;
  }

  private static List<String> findings(String key, String text) throws Broken {
    List<String> ids = new ArrayList<>();
    for (String line : text.lines().toList()) {
      JsonNode finding = Json.read(line);
      if (!finding.has("schemaVersion")) {
        throw new Broken(Hop.PARSE, key + " holds something that is no finding");
      }
      ids.add(finding.path("id").asString(""));
    }
    return ids;
  }
}
