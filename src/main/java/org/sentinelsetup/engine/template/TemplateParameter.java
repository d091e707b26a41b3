package org.sentinelsetup.engine.template;

import java.util.List;
import java.util.Optional;

/**
 * A parameter the template declares.
 *
 * @param name its name
 * @param type CloudFormation's type: {@code String}, {@code Number} or {@code CommaDelimitedList}
 * @param label what AWS's console calls it
 * @param defaultValue the value when none is given, empty when one must be given
 * @param allowedValues the only values there are, empty when any is allowed
 * @param allowedPattern the expression values must match, empty when there is none
 */
public record TemplateParameter(
    String name,
    String type,
    String label,
    Optional<String> defaultValue,
    List<String> allowedValues,
    Optional<String> allowedPattern) {}
