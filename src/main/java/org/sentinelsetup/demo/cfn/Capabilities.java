package org.sentinelsetup.demo.cfn;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.cfn.template.Resource;
import org.sentinelsetup.demo.cfn.template.Template;
import org.sentinelsetup.demo.cfn.type.ResourceType;
import org.sentinelsetup.demo.cfn.type.ResourceTypes;
import org.sentinelsetup.demo.protocol.Fault;

/** What a caller has to acknowledge before IAM resources are made. */
final class Capabilities {
  private static final String ANY = "CAPABILITY_IAM";
  private static final String NAMED = "CAPABILITY_NAMED_IAM";
  private static final List<String> KNOWN = List.of(ANY, NAMED, "CAPABILITY_AUTO_EXPAND");

  private Capabilities() {}

  /** The capability a template needs, if any. */
  static Optional<String> needed(Template template) {
    List<Resource> demanding = demanding(template);
    if (demanding.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(demanding.stream().anyMatch(Capabilities::named) ? NAMED : ANY);
  }

  /** The types that need one, without repeats. */
  static List<String> demandingTypes(Template template) {
    return demanding(template).stream().map(Resource::type).distinct().toList();
  }

  private static List<Resource> demanding(Template template) {
    return template.resources().values().stream()
        .filter(resource -> ResourceTypes.named(resource.type()).needsCapability())
        .toList();
  }

  private static boolean named(Resource resource) {
    ResourceType type = ResourceTypes.named(resource.type());
    String name = type.nameProperty();
    return name != null && resource.properties().has(name);
  }

  /**
   * Refuses unknown and missing capabilities.
   *
   * @throws Fault ValidationError, InsufficientCapabilitiesException
   */
  static void check(Template template, List<String> given) {
    for (String capability : given) {
      if (!KNOWN.contains(capability)) {
        throw Fault.validation("Unknown capability " + capability);
      }
    }
    Optional<String> needed = needed(template);
    boolean enough = needed.isEmpty() || given.contains(NAMED) || given.contains(needed.get());
    if (!enough) {
      throw new Fault(
          "InsufficientCapabilitiesException",
          400,
          "Requires capabilities : [" + needed.get() + "]");
    }
  }
}
