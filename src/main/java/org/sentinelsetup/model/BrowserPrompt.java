package org.sentinelsetup.model;

import java.net.URI;

/**
 * A page of the access portal that leads back to this program by itself. Only a browser on this
 * computer can use it.
 *
 * @param open the page to open
 */
public record BrowserPrompt(URI open) implements SignInPrompt {}
