package org.sentinelsetup.engine.template;

import java.util.Optional;

/**
 * A resource the template declares.
 *
 * @param logicalId its name in the template
 * @param type its type: {@code AWS::IAM::Role}
 * @param condition the condition that makes it, empty when it is always made
 */
public record TemplateResource(String logicalId, String type, Optional<String> condition) {}
