package org.sentinelsetup.engine.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.engine.Sha256;
import org.sentinelsetup.model.StackParameter;
import org.snakeyaml.engine.v2.nodes.Node;

/** A CloudFormation template: the text as it is sent, and what it declares. */
public final class Template {
  private static final String RESOURCE = "sentinel-integration.yaml";

  private final String text;
  private final Node root;

  private Template(String text) {
    this.text = text;
    this.root = Nodes.parse(text);
  }

  /**
   * The template the product ships.
   *
   * @return the template
   */
  public static Template shipped() {
    try (InputStream stream = Template.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      return new Template(new String(stream.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a template.
   *
   * @param yaml its text
   * @return the template
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when the text is no YAML
   * @throws IllegalArgumentException when a key is given twice
   */
  public static Template of(String yaml) {
    return new Template(yaml);
  }

  /**
   * The text, sent as it stands.
   *
   * @return YAML
   */
  public String text() {
    return text;
  }

  /**
   * Identifies the text.
   *
   * @return SHA-256 of the UTF-8 text, 64 hexadecimal digits
   */
  public String sha256() {
    return Sha256.of(text);
  }

  /**
   * The parameters, in the order of the text.
   *
   * @return every parameter
   */
  public List<TemplateParameter> parameters() {
    return Nodes.section(root, "Parameters").entrySet().stream()
        .map(entry -> parameter(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * The resources, in the order of the text, whether or not their conditions hold.
   *
   * @return every resource
   */
  public List<TemplateResource> resources() {
    return Nodes.section(root, "Resources").entrySet().stream()
        .map(entry -> resource(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * The resources a new stack would get: a preview for those who may not create a change set.
   *
   * @param given parameters; those not given have their defaults
   * @return the resources whose conditions hold, in the order of the text
   * @throws IllegalArgumentException when a condition needs a parameter that is neither given nor
   *     has a default
   */
  public List<TemplateResource> resourcesMade(List<StackParameter> given) {
    Map<String, String> values = new LinkedHashMap<>();
    parameters().forEach(each -> each.defaultValue().ifPresent(it -> values.put(each.name(), it)));
    given.forEach(each -> values.put(each.name(), each.value()));
    Conditions conditions = new Conditions(Nodes.section(root, "Conditions"), values);
    return resources().stream()
        .filter(each -> each.condition().map(conditions::holds).orElse(true))
        .toList();
  }

  /**
   * The metrics the alarms of a new stack look at, which are what CloudWatch bills.
   *
   * @param given parameters; those not given have their defaults
   * @return how many; an alarm on an expression looks at several
   */
  public int alarmMetrics(List<StackParameter> given) {
    return resourcesMade(given).stream()
        .filter(each -> each.type().equals("AWS::CloudWatch::Alarm"))
        .mapToInt(each -> metrics(each.logicalId()))
        .sum();
  }

  private int metrics(String alarm) {
    return Nodes.at(root, "Resources", alarm, "Properties", "Metrics")
        .map(
            all ->
                (int)
                    Nodes.items(all).stream()
                        .filter(each -> Nodes.at(each, "MetricStat").isPresent())
                        .count())
        .orElse(1);
  }

  /**
   * The names of the outputs, in the order of the text.
   *
   * @return every output's name
   */
  public List<String> outputs() {
    return List.copyOf(Nodes.section(root, "Outputs").keySet());
  }

  private TemplateParameter parameter(String name, Node node) {
    return new TemplateParameter(
        name,
        field(node, "Type").orElse("String"),
        Nodes.at(
                root,
                "Metadata",
                "AWS::CloudFormation::Interface",
                "ParameterLabels",
                name,
                "default")
            .map(Nodes::text)
            .orElse(name),
        field(node, "Default"),
        Nodes.at(node, "AllowedValues").map(Nodes::texts).orElse(List.of()),
        field(node, "AllowedPattern"));
  }

  private static TemplateResource resource(String logicalId, Node node) {
    return new TemplateResource(
        logicalId, field(node, "Type").orElse(""), field(node, "Condition"));
  }

  private static Optional<String> field(Node node, String name) {
    return Nodes.at(node, name).map(Nodes::text);
  }
}
