package org.sentinelsetup.ui.logs;

import java.util.Locale;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/** What log types are called. */
final class LogTypes {
  private LogTypes() {}

  static Text name(LogType type) {
    return Text.of("ui.log-type." + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
