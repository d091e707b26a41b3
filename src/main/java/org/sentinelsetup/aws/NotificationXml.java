package org.sentinelsetup.aws;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Which elements of a notification configuration we can read and put back. The SDK drops all others
 * without a word, and one PUT replaces the whole configuration, so an element unknown to us has to
 * stop us. docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html
 */
final class NotificationXml {
  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry(
              "NotificationConfiguration",
              Set.of(
                  "TopicConfiguration",
                  "QueueConfiguration",
                  "CloudFunctionConfiguration",
                  "EventBridgeConfiguration")),
          Map.entry("TopicConfiguration", Set.of("Id", "Topic", "Event", "Filter")),
          Map.entry("QueueConfiguration", Set.of("Id", "Queue", "Event", "Filter")),
          Map.entry("CloudFunctionConfiguration", Set.of("Id", "CloudFunction", "Event", "Filter")),
          Map.entry("Filter", Set.of("S3Key")),
          Map.entry("S3Key", Set.of("FilterRule")),
          Map.entry("FilterRule", Set.of("Name", "Value")));

  private NotificationXml() {}

  /**
   * Checks an answer.
   *
   * @param body the answer as it came
   * @throws Calls.UnreadableAnswer when it holds elements we do not know, or is no configuration
   */
  static void requireKnown(String body) {
    Element root =
        Xml.root(body)
            .filter(element -> element.getLocalName().equals("NotificationConfiguration"))
            .orElseThrow(() -> new Calls.UnreadableAnswer("no NotificationConfiguration"));
    check(root, root.getLocalName());
  }

  private static void check(Element parent, String path) {
    Set<String> known = KNOWN.getOrDefault(parent.getLocalName(), Set.of());
    for (Element child : Xml.children(parent)) {
      String here = path + "/" + child.getLocalName();
      if (!known.contains(child.getLocalName())) {
        throw new Calls.UnreadableAnswer(here);
      }
      check(child, here);
    }
  }
}
