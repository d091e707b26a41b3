package org.sentinelsetup.demo.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Policy variables: {@code ${aws:PrincipalAccount}} and its like, from the request's own context.
 */
final class Variables {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)(?:,\\s*'([^']*)')?}");

  private final boolean on;
  private final AccessRequest request;

  Variables(boolean on, AccessRequest request) {
    this.on = on;
    this.request = request;
  }

  /**
   * Replaces variables; a text with a variable the request does not know is dropped, so that it
   * matches nothing.
   */
  List<String> replace(List<String> texts) {
    return on ? texts.stream().flatMap(text -> replaced(text).stream()).toList() : texts;
  }

  private Optional<String> replaced(String text) {
    if (!text.contains("${")) {
      return Optional.of(text);
    }
    boolean known = VARIABLE.matcher(text).results().allMatch(found -> value(found).isPresent());
    return known
        ? Optional.of(
            VARIABLE
                .matcher(text)
                .replaceAll(
                    found -> java.util.regex.Matcher.quoteReplacement(value(found).orElse(""))))
        : Optional.empty();
  }

  private Optional<String> value(MatchResult found) {
    String name = found.group(1);
    if (name.equals("*") || name.equals("?") || name.equals("$")) {
      return Optional.of(name);
    }
    return request.values(name).stream().findFirst().or(() -> Optional.ofNullable(found.group(2)));
  }
}
