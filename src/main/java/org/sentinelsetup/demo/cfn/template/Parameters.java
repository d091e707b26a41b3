package org.sentinelsetup.demo.cfn.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the values a caller gives to a value for every parameter. */
public final class Parameters {
  private Parameters() {}

  /**
   * What a caller says of one parameter.
   *
   * @param name the parameter
   * @param value the value, ignored when the previous one is to be used
   * @param previous whether the stack's present value is to be used
   */
  public record Given(String name, String value, boolean previous) {}

  /**
   * A value for every parameter: given, previous or default.
   *
   * @param before the stack's present values; empty for a new stack
   * @throws TemplateException for unknown, missing and unacceptable values
   */
  public static Map<String, String> complete(
      Template template, Collection<Given> given, Map<String, String> before) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (Given one : given) {
      String value = one.previous() ? before.get(one.name()) : one.value();
      if (!template.parameters().containsKey(one.name())) {
        unknown.add(one.name());
      } else if (value != null) {
        values.put(one.name(), value);
      }
    }
    if (!unknown.isEmpty()) {
      throw new TemplateException(
          "Parameters: [" + String.join(", ", unknown) + "] do not exist in the template");
    }
    return withDefaults(template, values);
  }

  private static Map<String, String> withDefaults(Template template, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Parameter parameter : template.parameters().values()) {
      String value = given.getOrDefault(parameter.name(), parameter.fallback());
      if (value == null) {
        missing.add(parameter.name());
      } else {
        values.put(parameter.name(), value);
      }
    }
    if (!missing.isEmpty()) {
      throw new TemplateException(
          "Parameters: [" + String.join(", ", missing) + "] must have values");
    }
    template.parameters().values().forEach(p -> p.accept(values.getOrDefault(p.name(), "")));
    return values;
  }
}
