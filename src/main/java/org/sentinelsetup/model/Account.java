package org.sentinelsetup.model;

/**
 * An AWS account a person may enter through the access portal.
 *
 * @param id 12 digits
 * @param name its name in the organisation, empty when it has none
 * @param email the address of its owner, empty when not told
 */
public record Account(String id, String name, String email) {}
