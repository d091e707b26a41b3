package org.sentinelsetup.engine.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A run as JSON: the records themselves, so that nothing of what the person saw is lost. */
public final class JournalText {
  /** Counted up when a run of an older version could no longer be read. */
  private static final int VERSION = 1;

  private record Page(int version, Begun run) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Begun.Apply.class, name = "apply"),
    @JsonSubTypes.Type(value = Begun.Undo.class, name = "undo")
  })
  private interface BegunKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = PlannedChange.Stack.class, name = "stack"),
    @JsonSubTypes.Type(value = PlannedChange.StackRemoval.class, name = "stack-removal"),
    @JsonSubTypes.Type(value = PlannedChange.ProviderAudience.class, name = "audience"),
    @JsonSubTypes.Type(value = PlannedChange.KeyPolicy.class, name = "key-policy"),
    @JsonSubTypes.Type(value = PlannedChange.Notification.class, name = "notification")
  })
  private interface ChangeKinds {}

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .addMixIn(Begun.class, BegunKinds.class)
          .addMixIn(PlannedChange.class, ChangeKinds.class)
          .addModule(new SimpleModule().addDeserializer(Text.class, new Texts()))
          .build();

  private JournalText() {}

  /**
   * A run as text.
   *
   * @param run the run
   * @return JSON that {@link #read} reads back
   */
  public static String of(Begun run) {
    return MAPPER.writeValueAsString(new Page(VERSION, run));
  }

  /** What a run changes, as text: whatever is known of it, two that are the same read the same. */
  static String changes(Begun run) {
    return MAPPER.writeValueAsString(run.changes());
  }

  /**
   * Reads a run.
   *
   * @param text JSON
   * @return the run
   * @throws JacksonException when it is none
   * @throws IllegalArgumentException when it is of another version
   */
  public static Begun read(String text) {
    Page page = MAPPER.readValue(text, Page.class);
    if (page.version() != VERSION) {
      throw new IllegalArgumentException("a journal of version " + page.version());
    }
    return page.run();
  }

  /**
   * Whether a newer version of the program has written a run.
   *
   * @param text what was written
   * @return true when it says so itself; false for what is no JSON
   */
  public static boolean isNewer(String text) {
    try {
      return MAPPER.readTree(text).path("version").asInt(0) > VERSION;
    } catch (JacksonException _) {
      return false;
    }
  }

  /** A text's arguments are strings, numbers and other texts. */
  private static final class Texts extends ValueDeserializer<Text> {
    @Override
    public Text deserialize(JsonParser parser, DeserializationContext context) {
      return text(context.readTree(parser));
    }

    private static Text text(JsonNode node) {
      List<Object> arguments = new ArrayList<>();
      for (JsonNode argument : node.path("arguments")) {
        arguments.add(
            argument.isObject()
                ? text(argument)
                : argument.isNumber() ? argument.numberValue() : argument.asString());
      }
      return new Text(node.path("key").asString(), arguments);
    }
  }
}
