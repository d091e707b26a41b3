package org.sentinelsetup.demo.cfn.provider;

import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Topics;
import tools.jackson.databind.node.ObjectNode;

/**
 * AWS::SNS::Subscription. One that waits for its confirmation has its ARN all the same, as
 * Subscribe gives it to those who ask for it; that CloudFormation asks is our guess.
 */
final class SubscriptionProvider implements Provider {
  private final Topics topics;
  private final Scenario scenario;

  SubscriptionProvider(Topics topics, Scenario scenario) {
    this.topics = topics;
    this.scenario = scenario;
  }

  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    return Optional.empty();
  }

  @Override
  public Made create(Site site, ObjectNode node) {
    Properties properties = new Properties(node);
    if (scenario == Scenario.RESOURCE_FAILS && properties.text("Protocol", "").equals("email")) {
      throw new Fault("InvalidParameter", 400, "Invalid parameter: Email address");
    }
    String arn =
        topics
            .subscribe(
                properties.text("TopicArn", ""),
                properties.text("Protocol", ""),
                properties.text("Endpoint", ""),
                attributes(properties))
            .arn();
    return new Made(arn, Map.of("Arn", arn));
  }

  /** What else may change makes a new one. */
  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    topics.setAttributes(made.physicalId(), attributes(new Properties(now)));
    return made;
  }

  private static Map<String, String> attributes(Properties properties) {
    return Map.of("RawMessageDelivery", properties.text("RawMessageDelivery", "false"));
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    topics.unsubscribe(made.physicalId());
  }
}
