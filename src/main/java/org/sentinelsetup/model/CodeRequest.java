package org.sentinelsetup.model;

import java.net.URI;

/**
 * What the access portal is asked for in the browser (RFC 6749, section 4.1.1, and RFC 7636).
 *
 * @param redirect where the answer is waited for, on 127.0.0.1
 * @param state what the answer has to bring back
 * @param challenge the SHA-256 of the verifier, base64url without padding
 */
public record CodeRequest(URI redirect, String state, String challenge) {}
