package org.sentinelsetup.aws;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/** What the scripted cloud says. */
public record Answer(int status, Map<String, String> headers, byte[] body, Runnable hold) {
  /** Times are tagged seconds: smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html */
  private static final CBORMapper CBOR =
      CBORMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(
                      Instant.class,
                      new StdSerializer<>(Instant.class) {
                        @Override
                        public void serialize(
                            Instant time, JsonGenerator out, SerializationContext context) {
                          ((CBORGenerator) out).writeTag(1);
                          out.writeNumber(time.getEpochSecond());
                        }
                      }))
          .build();

  public static Answer json(int status, String body) {
    return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer xml(int status, String body) {
    return of(status, "text/xml", body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer cbor(int status, Object body) {
    return of(status, "application/cbor", CBOR.writeValueAsBytes(body))
        .with("smithy-protocol", "rpc-v2-cbor");
  }

  /** A status, headers and no body. */
  static Answer bare(int status) {
    return new Answer(status, Map.of(), new byte[0], () -> {});
  }

  /** A success in query XML. */
  public static Answer query(String operation, String result) {
    return xml(
        200,
        "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(operation, result));
  }

  /** A refusal in query XML. */
  public static Answer queryError(int status, String code, String message) {
    return xml(
        status,
        """
        <ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
        <RequestId>request-1</RequestId></ErrorResponse>"""
            .formatted(code, message));
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, hold);
  }

  /** The same, but only after something has happened. */
  Answer after(Runnable something) {
    return new Answer(status, headers, body, something);
  }

  private static Answer of(int status, String type, byte[] body) {
    return new Answer(status, Map.of("Content-Type", type), body, () -> {});
  }
}
