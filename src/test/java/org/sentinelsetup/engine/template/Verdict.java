package org.sentinelsetup.engine.template;

/** What a row of a table expects. */
enum Verdict {
  /** May, however the template is created. */
  ALLOW,
  /** May not, however the template is created. */
  DENY,
  /** May only when the second session name is accepted. */
  BOTH_NAMES,
  /** May only when the bucket notifies the queue itself. */
  FROM_BUCKET,
  /** May only when a topic is told of new logs in its place. */
  FROM_TOPIC,
  /** May only when keys are named. */
  WITH_KEYS;

  boolean allowed(Setting setting) {
    return switch (this) {
      case ALLOW -> true;
      case DENY -> false;
      case BOTH_NAMES -> setting.bothNames();
      case FROM_BUCKET -> !setting.topic();
      case FROM_TOPIC -> setting.topic();
      case WITH_KEYS -> setting.keys();
    };
  }
}
