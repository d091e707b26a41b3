package org.sentinelsetup.demo.cfn;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.demo.cfn.provider.Provider;
import org.sentinelsetup.demo.cfn.template.Resource;
import org.sentinelsetup.demo.cfn.type.ResourceType;
import org.sentinelsetup.demo.cfn.type.ResourceTypes;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be said of a change set before anything is made: properties of the wrong kind, names
 * already taken.
 * docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html
 *
 * <p>Which types AWS looks up there is not documented; here, all that were given a name.
 */
final class EarlyValidation {
  /**
   * Something found.
   *
   * @param hook the validation, as the change set's reason names it
   */
  record Finding(String hook, Resource resource, Event.Validation validation) {}

  private final Workshop shop;
  private final Stack stack;
  private final Target target;
  private final List<Finding> findings = new ArrayList<>();

  private EarlyValidation(Workshop shop, Stack stack, Target target) {
    this.shop = shop;
    this.stack = stack;
    this.target = target;
  }

  static List<Finding> of(Workshop shop, Stack stack, Target target) {
    EarlyValidation validation = new EarlyValidation(shop, stack, target);
    target.resources().forEach(validation::check);
    return validation.findings;
  }

  /** The reason a change set fails with. */
  static String reason(List<Finding> findings) {
    String hooks = String.join(", ", findings.stream().map(Finding::hook).distinct().toList());
    return "The following hook(s)/validation failed: ["
        + hooks
        + "]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed"
        + " failure information.";
  }

  private void check(Resource resource) {
    ResourceType type = ResourceTypes.named(resource.type());
    ObjectNode properties = target.properties(resource, stack.knownBut(java.util.Set.of()));
    for (ResourceType.Problem problem : type.problems(properties)) {
      found(
          "AWS::EarlyValidation::PropertyValidation",
          resource,
          "PROPERTY_VALIDATION",
          problem.path() + ": " + problem.what(),
          problem.path());
    }
    StackResource existing = stack.resources.get(resource.id());
    String name = type.nameProperty();
    boolean renamed =
        existing == null
            || !existing.exists()
            || (name != null
                && Differences.changed(existing.properties, properties).contains(name));
    if (name != null && renamed && properties.path(name).isString()) {
      Provider provider = shop.provider(resource.type());
      provider
          .taken(shop.site(stack, resource.id()), properties)
          .ifPresent(id -> taken(resource, name, id));
    }
  }

  private void taken(Resource resource, String property, String identifier) {
    found(
        "AWS::EarlyValidation::ResourceExistenceCheck",
        resource,
        "NAME_CONFLICT_VALIDATION",
        "Resource of type '"
            + resource.type()
            + "' with identifier '"
            + identifier
            + "' already exists.",
        "/Properties/" + property);
  }

  private void found(String hook, Resource resource, String name, String reason, String path) {
    findings.add(
        new Finding(
            hook,
            resource,
            new Event.Validation(name, reason, "/Resources/" + resource.id() + path)));
  }
}
