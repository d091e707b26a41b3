package org.sentinelsetup.demo.state;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a bucket sends to whom.
 * docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html
 *
 * @param rules in the order they were given
 * @param eventBridge whether everything also goes to EventBridge
 */
public record NotificationRules(List<Rule> rules, boolean eventBridge) {
  /** A bucket that tells nobody. */
  public static final NotificationRules NONE = new NotificationRules(List.of(), false);

  /** What a rule sends to. */
  public enum Kind {
    /** An SNS topic. */
    TOPIC,
    /** An SQS queue. */
    QUEUE,
    /** A Lambda function. */
    FUNCTION
  }

  /**
   * One rule.
   *
   * @param id given, or made by S3
   * @param target ARN
   * @param events such as {@code s3:ObjectCreated:*}
   * @param prefix as put, maybe URL-encoded
   * @param suffix as put, maybe URL-encoded
   */
  public record Rule(
      Kind kind,
      String id,
      String target,
      List<String> events,
      Optional<String> prefix,
      Optional<String> suffix) {
    /** Whether an event at this key is to be sent. */
    public boolean matches(String event, String key) {
      return events.stream().anyMatch(wanted -> covers(wanted, event))
          && key.startsWith(decoded(prefix))
          && key.endsWith(decoded(suffix));
    }

    /** Whether some event could match both rules. */
    public boolean overlaps(Rule other) {
      String prefix = decoded(this.prefix);
      String suffix = decoded(this.suffix);
      String otherPrefix = decoded(other.prefix);
      String otherSuffix = decoded(other.suffix);
      return events.stream()
              .anyMatch(
                  one ->
                      other.events.stream().anyMatch(two -> covers(one, two) || covers(two, one)))
          && (prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix))
          && (suffix.endsWith(otherSuffix) || otherSuffix.endsWith(suffix));
    }

    private static boolean covers(String wanted, String event) {
      return wanted.equals(event)
          || (wanted.endsWith("*") && event.startsWith(wanted.substring(0, wanted.length() - 1)));
    }

    /** Special characters of a filter are put URL-encoded; the comparison is with the plain key. */
    private static String decoded(Optional<String> filter) {
      String text = filter.orElse("");
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
  }

  /** Copies the rules. */
  public NotificationRules {
    rules = List.copyOf(rules);
  }

  /** The rules of one kind, in order. */
  public List<Rule> of(Kind kind) {
    return rules.stream().filter(rule -> rule.kind() == kind).toList();
  }

  /** Whether two rules could send the same event. */
  public boolean isAmbiguous() {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (rules.get(i).overlaps(rules.get(j))) {
          return true;
        }
      }
    }
    return false;
  }
}
