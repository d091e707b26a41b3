package org.sentinelsetup.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change set is made from.
 *
 * @param stackName the stack it makes or changes
 * @param changeSetName its own name
 * @param forNewStack whether the stack does not exist yet: then an empty one is left beside the
 *     change set
 * @param templateBody the template, at most 51 200 bytes
 * @param parameters values for the template
 * @param tags tags of the stack and its resources
 * @param serviceRole the role CloudFormation works with, null for the caller's own permissions
 * @param clientToken makes a repeated request the same request
 */
public record ChangeSetRequest(
    String stackName,
    String changeSetName,
    boolean forNewStack,
    String templateBody,
    List<StackParameter> parameters,
    Map<String, String> tags,
    @Nullable String serviceRole,
    String clientToken) {
  /** Keeps a copy nobody can change, in the order given. */
  public ChangeSetRequest {
    parameters = List.copyOf(parameters);
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }
}
