package org.sentinelsetup.demo.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Trees to and from JSON and CBOR. An {@link Instant} put in with {@code putPOJO} is written as the
 * protocols want a time: epoch seconds, in CBOR with tag 1.
 */
public final class Json {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(times())
          .build();
  private static final CBORMapper CBOR = CBORMapper.builder().addModule(times()).build();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty list. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /**
   * Reads JSON; a key given twice is an error.
   *
   * @throws JacksonException when it is none
   */
  public static JsonNode read(String text) {
    return JSON.readTree(text);
  }

  /** The tree as JSON. */
  public static String write(JsonNode tree) {
    return JSON.writeValueAsString(tree);
  }

  /**
   * Reads CBOR.
   *
   * @throws JacksonException when it is none
   */
  public static JsonNode readCbor(byte[] bytes) {
    return CBOR.readTree(bytes);
  }

  /** The tree as CBOR; members that are null are left out by the caller. */
  public static byte[] writeCbor(JsonNode tree) {
    return CBOR.writeValueAsBytes(tree);
  }

  private static SimpleModule times() {
    return new SimpleModule("times").addSerializer(Instant.class, new Times());
  }

  private static final class Times extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
      if (out instanceof CBORGenerator cbor) {
        cbor.writeTag(1);
      }
      if (value.getNano() == 0) {
        out.writeNumber(value.getEpochSecond());
      } else if (out instanceof CBORGenerator) {
        out.writeNumber(value.toEpochMilli() / 1000.0);
      } else {
        out.writeNumber(BigDecimal.valueOf(value.toEpochMilli(), 3));
      }
    }
  }
}
