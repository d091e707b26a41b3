package org.sentinelsetup.model;

/**
 * A profile nobody can sign in with from here.
 *
 * @param name the profile's name
 * @param why what is in the way; quotes nothing secret
 */
public record UnusableOffer(String name, Text why) implements ProfileOffer {}
