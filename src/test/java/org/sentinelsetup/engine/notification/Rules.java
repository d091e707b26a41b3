package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.NotificationRule.Kind;

/** Notification rules, made up and drawn at random. */
final class Rules {
  static final String CREATED = "s3:ObjectCreated:*";
  static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:sentinel-cloudtrail";

  private Rules() {}

  static QueueRule ours() {
    return new QueueRule("sentinel-cloudtrail", QUEUE, "AWSLogs/", ".gz");
  }

  static NotificationRule lambda(String id, String event, FilterRule... filters) {
    return new NotificationRule(
        Kind.LAMBDA,
        id,
        "arn:aws:lambda:eu-west-1:111122223333:function:" + id,
        List.of(event),
        List.of(filters));
  }

  static FilterRule prefix(String value) {
    return new FilterRule("Prefix", value);
  }

  static FilterRule suffix(String value) {
    return new FilterRule("Suffix", value);
  }

  static NotificationConfiguration configuration(NotificationRule... rules) {
    return new NotificationConfiguration(List.of(rules), false);
  }

  static Arbitrary<NotificationConfiguration> any() {
    return Combinators.combine(rule().list().ofMaxSize(5), Arbitraries.of(true, false))
        .as(NotificationConfiguration::new);
  }

  private static Arbitrary<NotificationRule> rule() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of("thumb", "sentinel-cloudtrail", "sentinel-cloudtrail-2", ""),
            Arbitraries.of(QUEUE, "arn:aws:sns:eu-west-1:111122223333:t"),
            Arbitraries.of(CREATED, "s3:ObjectCreated:Put", "s3:ObjectRemoved:*")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements(),
            filters())
        .as(NotificationRule::new);
  }

  private static Arbitrary<List<FilterRule>> filters() {
    Arbitrary<FilterRule> prefix =
        Combinators.combine(
                Arbitraries.of("Prefix", "prefix", "PREFIX"),
                Arbitraries.of("", "AWSLogs/", "a%3Db/", "a=b/", "a+b", "100%"))
            .as(FilterRule::new);
    Arbitrary<FilterRule> suffix =
        Combinators.combine(Arbitraries.of("Suffix", "suffix"), Arbitraries.of("", ".gz", "gz"))
            .as(FilterRule::new);
    return Combinators.combine(prefix, suffix, Arbitraries.integers().between(0, 3))
        .as(
            (p, s, which) -> {
              List<FilterRule> filters = new ArrayList<>();
              if (which % 2 == 1) {
                filters.add(p);
              }
              if (which > 1) {
                filters.add(s);
              }
              return filters;
            });
  }
}
