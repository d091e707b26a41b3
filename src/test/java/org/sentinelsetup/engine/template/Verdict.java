package org.sentinelsetup.engine.template;

/** What a row of a table expects. */
enum Verdict {
  /** May, however the template is created. */
  ALLOW,
  /** May not, however the template is created. */
  DENY,
  /** May only when the second session name is accepted. */
  BOTH_NAMES,
  /** May only when keys are named. */
  WITH_KEYS;

  boolean allowed(Setting setting) {
    return switch (this) {
      case ALLOW -> true;
      case DENY -> false;
      case BOTH_NAMES -> setting.bothNames();
      case WITH_KEYS -> setting.keys();
    };
  }
}
