package org.sentinelsetup.demo.cfn.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a template may say of one resource type, after the CloudFormation resource schemas
 * (docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference). Properties the demo cloud does
 * not carry out are left out, so that a template using them is refused instead of half obeyed.
 */
public final class ResourceType {
  /** What stands in the place of a value that only the deployment will bring. */
  public static final String LATER = "{{changeSet:KNOWN_AFTER_APPLY}}";

  private final String name;
  private final Shape.Struct properties;
  private final Set<String> attributes;
  private final @Nullable String nameProperty;
  private final boolean needsCapability;
  private final Duration creation;

  ResourceType(
      String name,
      Shape.Struct properties,
      Set<String> attributes,
      @Nullable String nameProperty,
      boolean needsCapability,
      Duration creation) {
    this.name = name;
    this.properties = properties;
    this.attributes = Set.copyOf(attributes);
    this.nameProperty = nameProperty;
    this.needsCapability = needsCapability;
    this.creation = creation;
  }

  /** Such as {@code AWS::SQS::Queue}. */
  public String name() {
    return name;
  }

  /** What Fn::GetAtt can ask for. */
  public Set<String> attributes() {
    return attributes;
  }

  /** The property that gives the resource its name, or null when CloudFormation always names it. */
  public @Nullable String nameProperty() {
    return nameProperty;
  }

  /** Whether a template with it needs CAPABILITY_IAM or, when it is named, CAPABILITY_NAMED_IAM. */
  public boolean needsCapability() {
    return needsCapability;
  }

  /** How long making one takes, by default. */
  public Duration creation() {
    return creation;
  }

  /** Whether stack tags are put on it. */
  public boolean taggable() {
    return properties.members().containsKey("Tags");
  }

  /** Whether a change of the property makes a new resource. */
  public boolean createOnly(String property) {
    Property known = properties.members().get(property);
    return known != null && known.createOnly();
  }

  /** Everything wrong with evaluated properties; empty when all is well. */
  public List<Problem> problems(JsonNode evaluated) {
    List<Problem> problems = new ArrayList<>();
    properties.check(
        "/Properties",
        evaluated,
        misfit -> problems.add(new Problem(misfit.path(), misfit.what())));
    return problems;
  }

  /**
   * Something wrong with a property.
   *
   * @param path where in the resource, such as {@code /Properties/Tags/0/Key}
   * @param what in words
   */
  public record Problem(String path, String what) {}
}
