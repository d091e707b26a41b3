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
    if (scenario == Scenario.RESOURCE_FAILS) {
      throw new Fault("InvalidParameter", 400, "Invalid parameter: Email address");
    }
    Properties properties = new Properties(node);
    String arn =
        topics
            .subscribe(
                properties.text("TopicArn", ""),
                properties.text("Protocol", ""),
                properties.text("Endpoint", ""),
                Map.of())
            .arn();
    return new Made(arn, Map.of("Arn", arn));
  }

  /** Whatever may change makes a new one. */
  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    return made;
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    topics.unsubscribe(made.physicalId());
  }
}
