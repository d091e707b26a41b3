package org.sentinelsetup.engine.approval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.JsonNode;

/**
 * Where two documents differ: the first place in each part, since what follows it in a list of
 * lines is seldom more than the same once again.
 */
final class Differences {
  private static final int LONGEST = 160;

  private Differences() {}

  static List<Text> between(JsonNode approved, JsonNode fresh) {
    List<Text> all = new ArrayList<>();
    for (String part : names(approved, fresh)) {
      JsonNode before = approved.path(part);
      JsonNode now = fresh.path(part);
      if (before.isObject() && now.isObject()) {
        names(before, now)
            .forEach(
                name ->
                    first("/" + part + "/" + name, before.path(name), now.path(name))
                        .ifPresent(all::add));
      } else {
        first("/" + part, before, now).ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private static Optional<Text> first(String at, JsonNode approved, JsonNode fresh) {
    if (approved.equals(fresh)) {
      return Optional.empty();
    }
    if (approved.isObject() && fresh.isObject()) {
      for (String name : names(approved, fresh)) {
        Optional<Text> found = first(at + "/" + name, approved.path(name), fresh.path(name));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (approved.isArray() && fresh.isArray()) {
      for (int i = 0; i < Math.max(approved.size(), fresh.size()); i++) {
        Optional<Text> found = first(at + "/" + i, approved.path(i), fresh.path(i));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.of(Text.of("approval.differs", at, shown(approved), shown(fresh)));
  }

  private static Object shown(JsonNode value) {
    if (value.isMissingNode()) {
      return Text.of("approval.nothing");
    }
    String text = value.isString() ? value.stringValue() : value.toString();
    if (text.isEmpty()) {
      return Text.of("approval.empty");
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
  }

  private static Set<String> names(JsonNode one, JsonNode other) {
    Set<String> names = new LinkedHashSet<>(one.propertyNames());
    names.addAll(other.propertyNames());
    return names;
  }
}
