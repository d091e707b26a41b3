package org.sentinelsetup.demo.cfn.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A declared resource.
 *
 * @param id its logical id
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties as written, functions unevaluated
 * @param condition the condition it hangs on, or null
 * @param dependsOn the logical ids named by DependsOn
 * @param deletionPolicy what becomes of it when it leaves the stack
 * @param replacePolicy what becomes of its predecessor when it is replaced
 * @param metadata as written, or null
 */
public record Resource(
    String id,
    String type,
    ObjectNode properties,
    @Nullable String condition,
    List<String> dependsOn,
    Policy deletionPolicy,
    Policy replacePolicy,
    @Nullable JsonNode metadata) {

  /** The policies the demo cloud knows; Snapshot is for types it does not have. */
  public enum Policy {
    /** Deleted with the stack, the default. */
    DELETE("Delete"),
    /** Left behind. */
    RETAIN("Retain"),
    /** Left behind, unless the operation that made it is rolled back. */
    RETAIN_EXCEPT_ON_CREATE("RetainExceptOnCreate");

    private final String written;

    Policy(String written) {
      this.written = written;
    }

    /** The name in a template. */
    public String written() {
      return written;
    }
  }

  /** Defensive copies. */
  public Resource {
    dependsOn = List.copyOf(dependsOn);
  }
}
