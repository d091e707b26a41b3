package org.sentinelsetup.demo.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EnvelopesTest {
  private static final Instant TIME = Instant.parse("2026-11-25T08:00:00Z");

  @Test
  void xmlIsEscapedAndNested() {
    String text =
        Xml.document(
            "Root",
            "urn:x",
            root ->
                root.text("Text", "a<b>&\"c\"\u0001")
                    .text("None", null)
                    .members("List", List.of("x", "y"))
                    .members("Items", List.of(1, 2), (item, number) -> item.text("N", number))
                    .entries("Map", Map.of("k", "v")));
    assertThat(text)
        .endsWith(
            "<Root xmlns=\"urn:x\"><Text>a&lt;b&gt;&amp;&quot;c&quot;\uFFFD</Text>"
                + "<List><member>x</member><member>y</member></List>"
                + "<Items><member><N>1</N></member><member><N>2</N></member></Items>"
                + "<Map><entry><key>k</key><value>v</value></entry></Map></Root>");
  }

  @Test
  void formsReadFlattenedListsAndStructures() {
    Form form =
        new Form(
            Map.of(
                "L.member.1", "a",
                "L.member.2", "b",
                "S.member.1.Key", "k",
                "S.member.1.Value", "v",
                "Flag", "true",
                "Size", "7"));
    assertThat(form.list("L")).containsExactly("a", "b");
    assertThat(form.structures("S"))
        .singleElement()
        .extracting(s -> s.required("Key"))
        .isEqualTo("k");
    assertThat(form.flag("Flag")).isTrue();
    assertThat(form.number("Size", 1, 10, 3)).isEqualTo(7);
    assertThat(form.number("Other", 1, 10, 3)).isEqualTo(3);
    assertThat(catchThrowableOfType(Fault.class, () -> form.required("Other")).code())
        .isEqualTo("ValidationError");
    assertThat(catchThrowableOfType(Fault.class, () -> form.number("Size", 1, 5, 3)).code())
        .isEqualTo("ValidationError");
  }

  @Test
  void cborCarriesTimesWithTheirTag() {
    Reply reply = new Clock().handle(call(cbor("/service/Clock/operation/Now", Map.of())));
    assertThat(reply.headers()).containsEntry("smithy-protocol", "rpc-v2-cbor");
    assertThat(reply.headers()).containsEntry("Content-Type", "application/cbor");
    // a map, then "now", then tag 1 over a 32-bit integer
    assertThat(hex(reply.body())).matches("(bf|a1)636e6f77c11a[0-9a-f]{8}(ff)?");
    assertThat(Json.readCbor(reply.body()).path("now").longValue())
        .isEqualTo(TIME.getEpochSecond());
  }

  @Test
  void cborIsStrictAboutHowItIsAsked() {
    assertThat(refused(cbor("/service/Clock/operation/Later", Map.of())).status()).isEqualTo(404);
    assertThat(
            refused(cbor("/service/Clock/operation/Now", Map.of("x-amz-target", List.of("a.b"))))
                .code())
        .isEqualTo("UnknownOperationException");
    assertThat(
            refused(new Request("POST", "/service/Clock/operation/Now", "", Map.of(), new byte[0]))
                .code())
        .isEqualTo("UnknownOperationException");
  }

  @Test
  void cborErrorsNameTheirShape() {
    Reply reply =
        new Clock()
            .envelope(
                new Fault("ResourceNotFound", 404, "gone"),
                cbor("/", Map.of("x-amzn-query-mode", List.of("true"))),
                "id");
    JsonNode body = Json.readCbor(reply.body());
    assertThat(body.path("__type").stringValue()).isEqualTo("com.example#ResourceNotFound");
    assertThat(body.path("message").stringValue()).isEqualTo("gone");
    assertThat(reply.headers()).containsEntry("x-amzn-query-error", "NotFound;Sender");
    assertThat(reply.status()).isEqualTo(404);
  }

  @Test
  void jsonTimesAreEpochSeconds() {
    ObjectNode node = Json.object();
    node.putPOJO("whole", TIME);
    node.putPOJO("part", TIME.plusMillis(250));
    assertThat(Json.write(node)).isEqualTo("{\"whole\":1795593600,\"part\":1795593600.250}");
  }

  private static Fault refused(Request request) {
    return catchThrowableOfType(Fault.class, () -> new Clock().handle(call(request)));
  }

  private static Call call(Request request) {
    return new Call(Caller.ANONYMOUS, "eu-west-1", request, "id");
  }

  private static Request cbor(String path, Map<String, List<String>> headers) {
    Map<String, List<String>> all = new HashMap<>(headers);
    all.put("smithy-protocol", List.of("rpc-v2-cbor"));
    return new Request("POST", path, "", all, new byte[0]);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** A service that tells the time. */
  private static final class Clock extends CborService {
    Clock() {
      super("clock", "Clock", "com.example");
    }

    @Override
    protected Map<String, JsonService.Operation> operations() {
      return Map.of(
          "Now",
          (call, input) -> {
            ObjectNode output = Json.object();
            output.putPOJO("now", TIME);
            return output;
          });
    }

    @Override
    protected Map<String, String> queryCodes() {
      return Map.of("ResourceNotFound", "NotFound;Sender");
    }
  }
}
