package org.sentinelsetup.aws;

import org.sentinelsetup.model.Text;

/**
 * A setting of the machine that AWS is not called with. Its message names no value: see the why.
 */
final class BadSetting extends Exception {
  private final transient Text why;

  BadSetting(String key, Object... arguments) {
    super(key);
    this.why = Text.of(key, arguments);
  }

  Text why() {
    return why;
  }
}
