package org.sentinelsetup.model;

/**
 * What IAM says of an account as a whole.
 *
 * @param globalEndpointTokenVersion which tokens the global endpoint of STS gives, 1 or 2: those of
 *     version 1 are not valid in Regions that have to be opted into
 *     (github.com/Azure/Azure-Sentinel/issues/10933)
 * @param roles how many roles there are
 * @param rolesQuota how many there may be
 */
public record AccountSummary(int globalEndpointTokenVersion, int roles, int rolesQuota) {}
