package org.sentinelsetup.engine.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Objects as they lie in a bucket. */
final class Objects {
  static final String EVENT =
      """
      {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","accountId":"111122223333"},\
      "eventTime":"2026-11-25T00:10:00Z","eventSource":"s3.amazonaws.com",\
      "eventName":"GetObject","awsRegion":"eu-west-1","eventType":"AwsApiCall"}""";
  static final String TRAIL = "{\"Records\":[" + EVENT + "," + EVENT + "]}";
  static final String FLOW =
      """
      version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes \
      start end action log-status
      2 111122223333 eni-0123456789abcdef0 10.0.0.1 10.0.0.2 443 50000 6 10 840 1764029400 \
      1764029460 ACCEPT OK
      """;
  static final String FINDING =
      """
      {"schemaVersion":"2.0","accountId":"111122223333","region":"eu-west-1","id":"a",\
      "type":"Recon:EC2/PortProbeUnprotectedPort","resource":{"resourceType":"Instance"},\
      "service":{"serviceName":"guardduty","detectorId":"d","count":1},"severity":2,\
      "title":"Probed \u00e5"}
      """;
  static final String TABLE =
      """
      2026-11-25T00:10:00.000Z,START RequestId: a Version: $LATEST
      2026-11-25T00:10:01.000Z,END
      """;
  static final String ENVELOPE =
      """
      {"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"g","logStream":"s",\
      "subscriptionFilters":["f"],"logEvents":[{"id":"1","timestamp":1764029400000,"message":"m"}]}""";

  private Objects() {}

  static byte[] gzip(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(String content) {
    return gzip(bytes(content));
  }

  static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
