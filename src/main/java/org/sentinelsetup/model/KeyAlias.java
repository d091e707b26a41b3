package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * Another name of a KMS key.
 *
 * @param name {@code alias/…}
 * @param keyId the id of the key, null when the alias is predefined and has no key yet
 */
public record KeyAlias(String name, @Nullable String keyId) {}
