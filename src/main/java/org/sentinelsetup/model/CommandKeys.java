package org.sentinelsetup.model;

/**
 * Access keys that a command prints.
 *
 * <p>Secret: people write passwords into such commands, so no part of one is ever shown.
 *
 * @param command the command line
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html">
 *     AWS, process credential provider</a>
 */
public record CommandKeys(String command) implements KeySource {
  /** May hold secrets, so it is not shown. */
  @Override
  public String toString() {
    return "CommandKeys[redacted]";
  }
}
