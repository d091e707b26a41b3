package org.sentinelsetup.engine.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** A log file of CloudTrail, looked through in memory. */
final class LogFile {
  private static final int MOST = 64 * 1024 * 1024;
  private static final JsonMapper JSON = new JsonMapper();

  private LogFile() {}

  /** Whether a file, as S3 has it, holds an event; false also when it cannot be read. */
  static boolean holds(byte[] file, String eventId) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(file));
        JsonParser parser = JSON.createParser(in.readNBytes(MOST))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME
            && parser.currentName().equals("eventID")
            && parser.nextToken() == JsonToken.VALUE_STRING
            && parser.getString().equals(eventId)) {
          return true;
        }
      }
    } catch (IOException | JacksonException _) {
      // Not a log, or longer than anything CloudTrail writes: it proves nothing.
    }
    return false;
  }
}
