package org.sentinelsetup.model;

import java.time.Duration;

/**
 * How long CloudFormation took for one resource.
 *
 * @param type {@code AWS::SQS::Queue} and others
 * @param verb {@code CREATE}, {@code UPDATE} or {@code DELETE}
 * @param took from the first event that says so to the one that says it is complete
 */
public record ResourceTime(String type, String verb, Duration took) {}
