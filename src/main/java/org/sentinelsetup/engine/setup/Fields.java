package org.sentinelsetup.engine.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the fields of one object, and collects everything that is wrong instead of stopping at the
 * first.
 */
final class Fields {
  private static final Set<String> SECRETS =
      Set.of("accesskeyid", "secretaccesskey", "sessiontoken", "password", "token", "secret");

  private final String path;
  private final JsonNode object;
  private final List<Text> faults;
  private final Set<String> known = new HashSet<>();

  Fields(String path, JsonNode object, List<Text> faults) {
    this.path = path;
    this.object = object;
    this.faults = faults;
    if (!object.isObject() && !object.isMissingNode()) {
      faults.add(Text.of("setup.no-object", path.isEmpty() ? "/" : path));
    }
  }

  /** An object within; one that is missing reads like an empty one. */
  Fields within(String name) {
    known.add(name);
    JsonNode there = object.path(name);
    return new Fields(
        path + "/" + name, there.isNull() ? MissingNode.getInstance() : there, faults);
  }

  /** A text that has to be there. */
  <T> @Nullable T required(String name, Function<String, Checked<T>> reader) {
    if (value(name).isMissingNode()) {
      faults.add(Text.of("setup.missing", at(name)));
      return null;
    }
    return optional(name, reader).orElse(null);
  }

  /** A text that may be left out. */
  <T> Optional<T> optional(String name, Function<String, Checked<T>> reader) {
    JsonNode value = value(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      faults.add(Text.of("setup.no-text", at(name)));
      return Optional.empty();
    }
    return read(at(name), value.stringValue(), reader);
  }

  /** Texts in a list. */
  <T> List<T> list(String name, Function<String, Checked<T>> reader) {
    JsonNode value = value(name);
    List<T> all = new ArrayList<>();
    if (!value.isMissingNode() && !value.isArray()) {
      faults.add(Text.of("setup.no-list", at(name)));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      if (value.get(i).isString()) {
        read(at(name) + "/" + i, value.get(i).stringValue(), reader).ifPresent(all::add);
      } else {
        faults.add(Text.of("setup.no-text", at(name) + "/" + i));
      }
    }
    return all;
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = value(name);
    if (value.isMissingNode() || value.isBoolean()) {
      return value.asBoolean(otherwise);
    }
    faults.add(Text.of("setup.no-flag", at(name)));
    return otherwise;
  }

  int number(String name, int least, int most, int otherwise) {
    JsonNode value = value(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (value.isInt() && value.intValue() >= least && value.intValue() <= most) {
      return value.intValue();
    }
    faults.add(Text.of("setup.no-number", at(name), least, most));
    return otherwise;
  }

  /** Texts by name. */
  JsonNode map(String name) {
    JsonNode value = value(name);
    if (!value.isMissingNode() && !value.isObject()) {
      faults.add(Text.of("setup.no-object", at(name)));
    }
    return value;
  }

  void fault(Text fault) {
    faults.add(fault);
  }

  String at(String name) {
    return path + "/" + name;
  }

  /** Names what nobody asked for: a slip of the pen must not be passed over. */
  void nothingElse() {
    for (String name : object.propertyNames()) {
      if (known.contains(name)) {
        continue;
      }
      faults.add(
          SECRETS.contains(name.toLowerCase(Locale.ROOT))
              ? Text.of("setup.secret", at(name))
              : Text.of(
                  "setup.unknown", at(name), String.join(", ", known.stream().sorted().toList())));
    }
  }

  private JsonNode value(String name) {
    known.add(name);
    JsonNode value = object.path(name);
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  private <T> Optional<T> read(String at, String text, Function<String, Checked<T>> reader) {
    return switch (reader.apply(text)) {
      case Checked.Valid<T>(T value) -> Optional.of(value);
      case Checked.Invalid<T>(Text why) -> {
        faults.add(Text.of("setup.wrong", at, why));
        yield Optional.empty();
      }
    };
  }
}
