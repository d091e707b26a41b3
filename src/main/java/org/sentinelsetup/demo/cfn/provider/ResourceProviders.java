package org.sentinelsetup.demo.cfn.provider;

import java.util.Map;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Alarms;
import org.sentinelsetup.demo.state.Providers;
import org.sentinelsetup.demo.state.Queues;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Tags;
import org.sentinelsetup.demo.state.Topics;

/** Who makes what. */
public final class ResourceProviders {
  private ResourceProviders() {}

  /**
   * A provider for every type the demo cloud knows, by its name.
   *
   * @param scenario what goes wrong while something is made
   */
  public static Map<String, Provider> all(
      Roles roles,
      Providers providers,
      Queues queues,
      Topics topics,
      Alarms alarms,
      Tags tags,
      Scenario scenario) {
    return Map.of(
        "AWS::IAM::Role",
        new RoleProvider(roles),
        "AWS::IAM::OIDCProvider",
        new OidcProvider(providers),
        "AWS::SQS::Queue",
        new QueueProvider(queues, tags),
        "AWS::SQS::QueuePolicy",
        new PolicyProvider(
            "Queues",
            (site, url, policy) ->
                queues.setQueueAttributes(
                    queues.byUrl(site.place().region(), url), Map.of("Policy", policy))),
        "AWS::SNS::Topic",
        new TopicProvider(topics, tags),
        "AWS::SNS::TopicPolicy",
        new PolicyProvider(
            "Topics", (_, arn, policy) -> topics.setTopicAttribute(arn, "Policy", policy)),
        "AWS::SNS::Subscription",
        new SubscriptionProvider(topics, scenario),
        "AWS::CloudWatch::Alarm",
        new AlarmProvider(alarms));
  }
}
