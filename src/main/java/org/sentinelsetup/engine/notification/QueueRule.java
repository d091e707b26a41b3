package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;

/**
 * The one rule we put into a bucket's notifications: every new object under a prefix is told to a
 * queue.
 *
 * @param id the Id we would like it to have
 * @param queueArn the queue's ARN
 * @param prefix the beginning of the keys, as listings show it; empty for every key
 * @param suffix the end of the keys; empty for every key
 */
public record QueueRule(String id, String queueArn, String prefix, String suffix) {
  /** What we are told of: an object came into being, however it did. */
  static final String EVENT = "s3:ObjectCreated:*";

  private static final List<String> EVENTS = List.of(EVENT);

  /**
   * The configuration with this rule.
   *
   * @param configuration the bucket's notifications, as read; never a guess
   * @return the same with one rule more, at its end and under an Id nobody uses; the same object
   *     when a rule does this already
   */
  public NotificationConfiguration addTo(NotificationConfiguration configuration) {
    if (givenBy(configuration).isPresent()) {
      return configuration;
    }
    List<NotificationRule> rules = new ArrayList<>(configuration.rules());
    rules.add(rule(freeId(configuration)));
    return new NotificationConfiguration(rules, configuration.eventBridge());
  }

  /**
   * The configuration without this rule: the undo of {@link #addTo}, to be called only when that
   * added something.
   *
   * @param configuration the bucket's notifications, as read
   * @return the same without our rule; the same object when it is not there. A rule that somebody
   *     set up under another Id stays, whatever it does.
   */
  public NotificationConfiguration removeFrom(NotificationConfiguration configuration) {
    Pattern ours = Pattern.compile(Pattern.quote(id) + "(-[0-9]+)?");
    List<NotificationRule> rules = new ArrayList<>(configuration.rules());
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (ours.matcher(rules.get(i).id()).matches() && isDoneBy(rules.get(i))) {
        rules.remove(i);
        return new NotificationConfiguration(rules, configuration.eventBridge());
      }
    }
    return configuration;
  }

  /**
   * The rule that does this already, whoever set it up.
   *
   * @param configuration the bucket's notifications
   * @return the first rule that means the same
   */
  public Optional<NotificationRule> givenBy(NotificationConfiguration configuration) {
    return configuration.rules().stream().filter(this::isDoneBy).findFirst();
  }

  /**
   * The rule as it is put, prefix and suffix encoded.
   *
   * @param ruleId its Id
   * @return the rule
   */
  public NotificationRule rule(String ruleId) {
    List<FilterRule> filters =
        Stream.of(new FilterRule("prefix", prefix), new FilterRule("suffix", suffix))
            .filter(filter -> !filter.value().isEmpty())
            .map(filter -> new FilterRule(filter.name(), FilterValue.encode(filter.value())))
            .toList();
    return new NotificationRule(NotificationRule.Kind.QUEUE, ruleId, queueArn, EVENTS, filters);
  }

  private boolean isDoneBy(NotificationRule rule) {
    return RuleMeaning.of(rule).equals(RuleMeaning.of(rule(id)));
  }

  private String freeId(NotificationConfiguration configuration) {
    Set<String> taken =
        configuration.rules().stream().map(NotificationRule::id).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(id), IntStream.iterate(2, n -> n + 1).mapToObj(n -> id + "-" + n))
        .filter(free -> !taken.contains(free))
        .findFirst()
        .orElseThrow();
  }
}
