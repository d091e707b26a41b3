package org.sentinelsetup.aws;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads environment variables. An empty one is one that is not set. */
final class Variables {
  private final Map<String, String> all;

  Variables(Map<String, String> all) {
    this.all = all;
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(all.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The proxies' variables are spelled both ways; as for curl, the small letters win. */
  Optional<String> inEitherCase(String name) {
    return get(name.toLowerCase(Locale.ROOT)).or(() -> get(name));
  }

  boolean isTrue(String name) throws BadSetting {
    String value = get(name).orElse("false").toLowerCase(Locale.ROOT);
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadSetting("network.no-boolean", name);
    };
  }
}
