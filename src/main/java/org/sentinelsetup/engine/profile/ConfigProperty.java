package org.sentinelsetup.engine.profile;

/**
 * A setting.
 *
 * <p>Secret: the value may be a key, so it is not shown.
 *
 * @param value without comment and surrounding space
 * @param line where it begins, from 1
 */
record ConfigProperty(String value, int line) {
  /** A further line of the value, which the AWS SDKs and CLI put after a line break. */
  ConfigProperty continued(String more) {
    return value.isEmpty() ? this : new ConfigProperty(value + "\n" + more, line);
  }

  /** May hold a secret, so it is not shown. */
  @Override
  public String toString() {
    return "ConfigProperty[redacted, line=" + line + "]";
  }
}
