package org.sentinelsetup.model;

/** Where a profile's access keys come from. */
public sealed interface KeySource permits StaticKeys, CommandKeys {}
