package org.sentinelsetup.demo.cfn.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A template that keeps the rules: every name it uses exists and nothing waits for itself.
 *
 * @param body the text it was read from
 * @param description what it is, or null
 * @param metadata the Metadata section, or null
 * @param parameters by name, in the order written
 * @param conditions by name, unevaluated
 * @param resources by logical id, in the order written
 * @param outputs by name, in the order written
 */
public record Template(
    String body,
    @Nullable String description,
    @Nullable JsonNode metadata,
    Map<String, Parameter> parameters,
    Map<String, JsonNode> conditions,
    Map<String, Resource> resources,
    Map<String, Output> outputs) {

  /** Defensive copies that keep the order. */
  public Template {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /**
   * Reads and checks a template.
   *
   * @param body JSON or YAML
   * @throws TemplateException saying what is wrong, in CloudFormation's words where they are known
   */
  public static Template read(String body) {
    Template template = new TemplateReader(body).read();
    TemplateCheck.check(template);
    return template;
  }
}
