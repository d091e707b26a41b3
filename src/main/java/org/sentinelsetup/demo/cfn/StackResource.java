package org.sentinelsetup.demo.cfn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.provider.Made;
import org.sentinelsetup.demo.cfn.template.Resource;
import tools.jackson.databind.node.ObjectNode;

/** A resource of a stack, from its first event on. */
final class StackResource {
  final String id;
  final String type;

  /** The operation that made it. */
  final String maker;

  /** How the template describes it now. */
  Resource declared;

  /** Its properties as they are, with stack tags. */
  ObjectNode properties;

  /** Null before it exists. */
  @Nullable Made made;

  ResourceStatus status = ResourceStatus.CREATE_IN_PROGRESS;
  @Nullable String reason;
  Instant time;

  StackResource(Resource declared, ObjectNode properties, String maker, Instant time) {
    this.id = declared.id();
    this.type = declared.type();
    this.declared = declared;
    this.properties = properties;
    this.maker = maker;
    this.time = time;
  }

  String physicalId() {
    Made now = made;
    return now == null ? "" : now.physicalId();
  }

  /** Whether there is something that would have to be deleted. */
  boolean exists() {
    return made != null
        && status != ResourceStatus.DELETE_COMPLETE
        && status != ResourceStatus.DELETE_SKIPPED;
  }
}
