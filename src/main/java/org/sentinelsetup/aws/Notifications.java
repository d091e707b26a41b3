package org.sentinelsetup.aws;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;
import org.sentinelsetup.model.NotificationRule.Kind;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/**
 * Notification configurations, between the SDK's shape and ours. Names stay texts: S3 answers
 * {@code Prefix} where the SDK's enumeration knows {@code prefix} only.
 */
final class Notifications {
  private Notifications() {}

  static NotificationConfiguration read(GetBucketNotificationConfigurationResponse answer) {
    return new NotificationConfiguration(
        Stream.of(
                answer.topicConfigurations().stream().map(Notifications::rule),
                answer.queueConfigurations().stream().map(Notifications::rule),
                answer.lambdaFunctionConfigurations().stream().map(Notifications::rule))
            .flatMap(rules -> rules)
            .toList(),
        answer.eventBridgeConfiguration() != null);
  }

  static software.amazon.awssdk.services.s3.model.NotificationConfiguration write(
      NotificationConfiguration configuration) {
    var builder =
        software.amazon.awssdk.services.s3.model.NotificationConfiguration.builder()
            .topicConfigurations(of(Kind.TOPIC, configuration).map(Notifications::topic).toList())
            .queueConfigurations(of(Kind.QUEUE, configuration).map(Notifications::queue).toList())
            .lambdaFunctionConfigurations(
                of(Kind.LAMBDA, configuration).map(Notifications::lambda).toList());
    return configuration.eventBridge()
        ? builder.eventBridgeConfiguration(EventBridgeConfiguration.builder().build()).build()
        : builder.build();
  }

  private static Stream<NotificationRule> of(Kind kind, NotificationConfiguration configuration) {
    return configuration.rules().stream().filter(rule -> rule.kind() == kind);
  }

  private static NotificationRule rule(TopicConfiguration rule) {
    return rule(
        Kind.TOPIC, rule.id(), rule.topicArn(), rule.eventsAsStrings(), filters(rule.filter()));
  }

  private static NotificationRule rule(QueueConfiguration rule) {
    return rule(
        Kind.QUEUE, rule.id(), rule.queueArn(), rule.eventsAsStrings(), filters(rule.filter()));
  }

  private static NotificationRule rule(LambdaFunctionConfiguration rule) {
    return rule(
        Kind.LAMBDA,
        rule.id(),
        rule.lambdaFunctionArn(),
        rule.eventsAsStrings(),
        filters(rule.filter()));
  }

  private static NotificationRule rule(
      Kind kind,
      @Nullable String id,
      @Nullable String destination,
      List<String> events,
      List<FilterRule> filters) {
    return new NotificationRule(
        kind, Calls.orEmpty(id), Calls.need(destination, kind + " destination"), events, filters);
  }

  private static List<FilterRule> filters(@Nullable NotificationConfigurationFilter filter) {
    return filter == null || filter.key() == null
        ? List.of()
        : filter.key().filterRules().stream()
            .map(
                rule ->
                    new FilterRule(
                        Calls.need(rule.nameAsString(), "Name"), Calls.orEmpty(rule.value())))
            .toList();
  }

  private static TopicConfiguration topic(NotificationRule rule) {
    return TopicConfiguration.builder()
        .id(Calls.orNull(rule.id()))
        .topicArn(rule.destinationArn())
        .eventsWithStrings(rule.events())
        .filter(filter(rule))
        .build();
  }

  private static QueueConfiguration queue(NotificationRule rule) {
    return QueueConfiguration.builder()
        .id(Calls.orNull(rule.id()))
        .queueArn(rule.destinationArn())
        .eventsWithStrings(rule.events())
        .filter(filter(rule))
        .build();
  }

  private static LambdaFunctionConfiguration lambda(NotificationRule rule) {
    return LambdaFunctionConfiguration.builder()
        .id(Calls.orNull(rule.id()))
        .lambdaFunctionArn(rule.destinationArn())
        .eventsWithStrings(rule.events())
        .filter(filter(rule))
        .build();
  }

  private static @Nullable NotificationConfigurationFilter filter(NotificationRule rule) {
    return rule.filterRules().isEmpty()
        ? null
        : NotificationConfigurationFilter.builder()
            .key(
                key ->
                    key.filterRules(
                        rule.filterRules().stream()
                            .map(
                                filter ->
                                    software.amazon.awssdk.services.s3.model.FilterRule.builder()
                                        .name(filter.name())
                                        .value(filter.value())
                                        .build())
                            .toList()))
            .build();
  }
}
