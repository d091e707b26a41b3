package org.sentinelsetup.demo.cfn.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Tags;
import org.sentinelsetup.demo.state.Topics;
import tools.jackson.databind.node.ObjectNode;

/** AWS::SNS::Topic. */
final class TopicProvider implements Provider {
  private final Topics topics;
  private final Tags tags;

  TopicProvider(Topics topics, Tags tags) {
    this.topics = topics;
    this.tags = tags;
  }

  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    String name = new Properties(properties).text("TopicName", "");
    return topics.find(site.place().arn("sns", name)).map(Topics.Topic::arn);
  }

  @Override
  public Made create(Site site, ObjectNode node) {
    Properties properties = new Properties(node);
    if (taken(site, node).isPresent()) {
      throw new Fault("AlreadyExists", 400, "Topic already exists");
    }
    Topics.Topic topic =
        topics.createTopic(
            site.place(), properties.text("TopicName", site.freshName()), attributes(properties));
    tags.put(topic.arn(), properties.tags());
    return new Made(topic.arn(), Map.of("TopicArn", topic.arn(), "TopicName", topic.name()));
  }

  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    Map<String, String> attributes = attributes(new Properties(now));
    attributes(new Properties(before)).forEach((name, _) -> attributes.putIfAbsent(name, ""));
    attributes.forEach((name, value) -> topics.setTopicAttribute(made.physicalId(), name, value));
    tags.put(made.physicalId(), new Properties(now).tags());
    return made;
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    topics.deleteTopic(made.physicalId());
    tags.put(made.physicalId(), Map.of());
  }

  private static Map<String, String> attributes(Properties properties) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name : new String[] {"DisplayName", "KmsMasterKeyId"}) {
      if (properties.node().has(name)) {
        attributes.put(name, properties.text(name, ""));
      }
    }
    return attributes;
  }
}
