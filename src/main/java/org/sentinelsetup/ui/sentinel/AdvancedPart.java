package org.sentinelsetup.ui.sentinel;

import java.util.List;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Advanced;
import org.sentinelsetup.wizard.SentinelStep;

/** One text that only some companies give, in the order of the form. */
enum AdvancedPart {
  NAMES("name-pattern"),
  ROLE("role-name"),
  BOUNDARY("boundary"),
  SERVICE("service-role"),
  LOG_TOPIC("log-topic"),
  TOPIC_KEY("topic-key"),
  DEAD_LETTERS("dead-letters"),
  QUIET("quiet");

  private final String key;

  AdvancedPart(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  String typed(Advanced advanced) {
    return switch (this) {
      case NAMES -> advanced.namePattern();
      case ROLE -> advanced.roleName();
      case BOUNDARY -> advanced.permissionsBoundary();
      case SERVICE -> advanced.serviceRole();
      case LOG_TOPIC -> advanced.logTopic();
      case TOPIC_KEY -> advanced.topicKey();
      case DEAD_LETTERS -> advanced.deadLetterThreshold();
      case QUIET -> advanced.quietHours();
    };
  }

  Checked<?> value(SentinelStep step) {
    Advanced advanced = step.advanced();
    return switch (this) {
      case NAMES -> step.names();
      case ROLE -> advanced.role();
      case BOUNDARY -> advanced.boundary();
      case SERVICE -> advanced.service();
      case LOG_TOPIC -> advanced.topic();
      case TOPIC_KEY -> advanced.key();
      case DEAD_LETTERS -> advanced.deadLetters();
      case QUIET -> advanced.quiet();
    };
  }

  static String say(String key) {
    return Words.say(new Text("ui.advanced." + key, List.of()));
  }
}
