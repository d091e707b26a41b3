package org.sentinelsetup.demo.cfn.provider;

import org.sentinelsetup.demo.state.Place;

/**
 * Where a resource belongs.
 *
 * @param place account and Region of the stack
 * @param stackId ARN of the stack
 * @param logicalId of the resource
 * @param freshName a name to use when the template gives none, {@code <stack>-<logical id>-<12>}
 */
public record Site(Place place, String stackId, String logicalId, String freshName) {}
