package org.sentinelsetup.demo.cfn.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import tools.jackson.databind.node.ObjectNode;

/**
 * AWS::SQS::QueuePolicy and AWS::SNS::TopicPolicy: one policy put on several queues or topics,
 * whose physical id is a generated name.
 */
final class PolicyProvider implements Provider {
  private final String holders;
  private final Holder holder;

  /** Puts a policy on one queue or topic; an empty text takes it away. */
  interface Holder {
    void put(Site site, String id, String policy);
  }

  /**
   * A provider.
   *
   * @param holders the property that lists the queues or topics
   * @param holder puts a policy on one of them
   */
  PolicyProvider(String holders, Holder holder) {
    this.holders = holders;
    this.holder = holder;
  }

  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    return Optional.empty();
  }

  @Override
  public Made create(Site site, ObjectNode properties) {
    put(site, properties);
    return new Made(site.freshName(), Map.of("Id", site.freshName()));
  }

  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    List<String> kept = new Properties(now).texts(holders);
    put(site, now);
    new Properties(before)
        .texts(holders).stream().filter(id -> !kept.contains(id)).forEach(id -> clear(site, id));
    return made;
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    new Properties(properties).texts(holders).forEach(id -> clear(site, id));
  }

  private void put(Site site, ObjectNode node) {
    Properties properties = new Properties(node);
    String policy = properties.document("PolicyDocument");
    properties.texts(holders).forEach(id -> holder.put(site, id, policy));
  }

  /** A queue or topic that is gone has no policy left to take away. */
  private void clear(Site site, String id) {
    try {
      holder.put(site, id, "");
    } catch (Fault fault) {
      if (!fault.code().equals("QueueDoesNotExist") && !fault.code().equals("NotFound")) {
        throw fault;
      }
    }
  }
}
