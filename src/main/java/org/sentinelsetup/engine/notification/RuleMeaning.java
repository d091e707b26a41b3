package org.sentinelsetup.engine.notification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationRule;

/**
 * What a rule does, however it is written: filter names without case (S3 answers {@code Prefix}
 * whatever was put), values decoded, an empty filter as none, events as a set. The Id is no part of
 * it.
 */
record RuleMeaning(
    NotificationRule.Kind kind,
    String destinationArn,
    Set<String> events,
    Set<FilterRule> filters) {
  static RuleMeaning of(NotificationRule rule) {
    return new RuleMeaning(
        rule.kind(),
        rule.destinationArn(),
        Set.copyOf(rule.events()),
        rule.filterRules().stream()
            .map(RuleMeaning::filter)
            .filter(filter -> !filter.value().isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The prefixes, decoded: one at most, unless S3 learns to take more. */
  List<String> prefixes() {
    return values("prefix");
  }

  /** The suffixes, decoded. */
  List<String> suffixes() {
    return values("suffix");
  }

  private List<String> values(String name) {
    return filters.stream()
        .filter(filter -> filter.name().equals(name))
        .map(FilterRule::value)
        .sorted()
        .toList();
  }

  private static FilterRule filter(FilterRule raw) {
    return new FilterRule(raw.name().toLowerCase(Locale.ROOT), FilterValue.decode(raw.value()));
  }
}
