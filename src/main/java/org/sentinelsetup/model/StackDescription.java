package org.sentinelsetup.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stack.
 *
 * @param id its ARN, which stays readable after the stack is deleted
 * @param name its name
 * @param status {@code CREATE_COMPLETE} and others, in CloudFormation's words
 * @param reason why it is in this state, null when CloudFormation gives none
 * @param parameters values by name; a hidden value is asterisks
 * @param outputs values by name; empty until the stack is complete
 * @param lastOperations the latest operations, as CloudFormation lists them
 * @param terminationProtection whether it cannot be deleted before that is lifted
 * @param tags its tags, values by key
 * @param roleArn the role CloudFormation works with, null for whoever calls
 */
public record StackDescription(
    String id,
    String name,
    String status,
    @Nullable String reason,
    Map<String, String> parameters,
    Map<String, String> outputs,
    List<StackOperation> lastOperations,
    boolean terminationProtection,
    Map<String, String> tags,
    @Nullable String roleArn) {
  /** Keeps a copy nobody can change, in the order given. */
  public StackDescription {
    lastOperations = List.copyOf(lastOperations);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }
}
