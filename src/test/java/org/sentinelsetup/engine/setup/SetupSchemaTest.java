package org.sentinelsetup.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema and the reader say the same. */
final class SetupSchemaTest {
  private final JsonNode schema =
      JsonMapper.shared().readTree(SetupFileTest.resource("setup.schema.json"));

  /** What the reader knows at a place: it says so when it meets what it does not know. */
  private static Set<String> knownAt(String path) {
    String place = path.isEmpty() ? "" : "\"" + path.substring(1) + "\":{\"zzz\":1},";
    String text = "{\"sentinelSetup\":1," + place + "\"zzz\":1}";
    var refused = (SetupFile.Outcome.Refused) SetupFile.read(text);
    String said =
        refused.faults().stream()
            .map(Words::say)
            .filter(fault -> fault.startsWith(path + "/zzz is not known"))
            .findFirst()
            .orElseThrow();
    String names = said.substring(said.indexOf("here: ") + 6, said.length() - 1);
    return new TreeSet<>(List.of(names.split(", ")));
  }

  @Test
  void bothKnowTheSameFields() {
    for (String path : List.of("", "/logs", "/sentinel", "/stack")) {
      JsonNode object = path.isEmpty() ? schema : schema.at("/properties" + path);
      assertThat(new TreeSet<>(object.get("properties").propertyNames()))
          .as(path)
          .isEqualTo(knownAt(path));
      assertThat(object.get("additionalProperties").asBoolean()).isFalse();
    }
  }

  @Test
  void bothRequireTheSame() {
    List<String> required = new ArrayList<>();
    schema.get("required").forEach(name -> required.add("/" + name.asString()));
    for (String path : List.of("logs", "sentinel")) {
      schema
          .at("/properties/" + path + "/required")
          .forEach(name -> required.add("/" + path + "/" + name.asString()));
    }
    required.removeAll(List.of("/sentinelSetup", "/logs", "/sentinel"));
    var refused = (SetupFile.Outcome.Refused) SetupFile.read("{\"sentinelSetup\":1}");
    assertThat(refused.faults())
        .extracting(Words::say)
        .containsExactlyInAnyOrderElementsOf(
            required.stream().map(at -> at + " is missing.").toList());
  }

  @Test
  void everyFieldIsDescribed() {
    for (String path : List.of("", "/logs", "/sentinel", "/stack")) {
      JsonNode object = path.isEmpty() ? schema : schema.at("/properties" + path);
      object
          .get("properties")
          .forEachEntry(
              (name, field) ->
                  assertThat(field.has("description") || field.has("properties"))
                      .as(name)
                      .isTrue());
    }
  }
}
