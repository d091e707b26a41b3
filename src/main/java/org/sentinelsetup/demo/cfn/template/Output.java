package org.sentinelsetup.demo.cfn.template;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A declared output.
 *
 * @param name its key
 * @param value as written, functions unevaluated
 * @param condition the condition it hangs on, or null
 * @param description what it is, or null
 */
public record Output(
    String name, JsonNode value, @Nullable String condition, @Nullable String description) {}
