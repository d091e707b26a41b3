package org.sentinelsetup.demo.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query request, with the flattened lists and structures read back. */
public final class Form {
  private final Map<String, String> values;

  /** Parameters by their flattened names, such as {@code Tags.member.1.Key}. */
  public Form(Map<String, String> values) {
    this.values = new LinkedHashMap<>(values);
  }

  /** The value, or empty when it is absent. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * The value.
   *
   * @throws Fault ValidationError when it is absent or empty
   */
  public String required(String name) {
    return get(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> Fault.validation("The parameter " + name + " is required."));
  }

  /**
   * A truth value, false when absent.
   *
   * @throws Fault ValidationError for anything but true and false
   */
  public boolean flag(String name) {
    return switch (get(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Fault.validation("The parameter " + name + " must be true or false.");
    };
  }

  /**
   * A whole number within bounds, or {@code otherwise} when absent.
   *
   * @throws Fault ValidationError for anything else
   */
  public int number(String name, int least, int most, int otherwise) {
    Optional<String> text = get(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text.get());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The fault below says it.
    }
    throw Fault.validation("The parameter " + name + " must lie in " + least + " to " + most + ".");
  }

  /** A list of texts: {@code Name.member.1}, {@code Name.member.2}, … */
  public List<String> list(String name) {
    List<String> items = new ArrayList<>();
    for (int i = 1; values.containsKey(name + ".member." + i); i++) {
      items.add(values.get(name + ".member." + i));
    }
    return List.copyOf(items);
  }

  /** A list of structures; each has the names below {@code Name.member.N.}. */
  public List<Form> structures(String name) {
    List<Form> items = new ArrayList<>();
    for (int i = 1; true; i++) {
      Form item = structure(name + ".member." + i);
      if (item.values.isEmpty()) {
        return List.copyOf(items);
      }
      items.add(item);
    }
  }

  /** A map: {@code Name.entry.N.key} and {@code .value}. */
  public Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 1; values.containsKey(name + ".entry." + i + ".key"); i++) {
      String entry = name + ".entry." + i;
      map.put(values.getOrDefault(entry + ".key", ""), values.getOrDefault(entry + ".value", ""));
    }
    return map;
  }

  /** The parameters below {@code Name.}, without that beginning. */
  public Form structure(String name) {
    Map<String, String> inner = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(name + ".")) {
            inner.put(key.substring(name.length() + 1), value);
          }
        });
    return new Form(inner);
  }

  /** All parameters by their flattened names, in order. */
  public Map<String, String> all() {
    return new LinkedHashMap<>(values);
  }
}
