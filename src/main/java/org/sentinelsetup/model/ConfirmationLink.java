package org.sentinelsetup.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sentinelsetup.model.Checked.Valid;

/**
 * The link in the mail with which SNS asks whether a recipient agrees. It is read and never opened:
 * opening it would confirm without authentication. Its token is a secret, which is why this shows
 * nothing of itself.
 *
 * <p>Mails have {@code
 * https://sns.<region>.amazonaws.com/confirmation.html?TopicArn=…&Token=…&Endpoint=…}; messages to
 * other recipients {@code https://sns.<region>.amazonaws.com/?Action=ConfirmSubscription&…}
 * (docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.confirm.html).
 *
 * @param topicArn whose confirmation it is
 * @param token proves that the mail arrived
 */
public record ConfirmationLink(String topicArn, String token) {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{16,1024}");
  private static final int LONGEST = 4096;

  /**
   * Reads a link that was pasted, for one topic.
   *
   * @param pasted as pasted, with space or angle brackets around it
   * @param topic the ARN of the topic it has to be of
   * @return the link, or why it is not one to be used; that never holds the token
   */
  public static Checked<ConfirmationLink> parse(String pasted, String topic) {
    String text = pasted.strip();
    if (text.startsWith("<") && text.endsWith(">")) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.isEmpty()) {
      return Checked.invalid("alert.link-empty");
    }
    try {
      return text.length() > LONGEST
          ? Checked.invalid("alert.link-unreadable")
          : read(new URI(text), topic);
    } catch (URISyntaxException _) {
      // Nothing of it is told: what does not parse may hold the token anywhere.
      return Checked.invalid("alert.link-unreadable");
    }
  }

  private static Checked<ConfirmationLink> read(URI link, String topic) {
    String authority = link.getRawAuthority();
    if (link.getScheme() == null || authority == null || link.isOpaque()) {
      return Checked.invalid("alert.link-unreadable");
    }
    if (!link.getScheme().equalsIgnoreCase("https")) {
      return Checked.invalid("alert.link-not-https");
    }
    if (authority.contains("@")) {
      return Checked.invalid("alert.link-user");
    }
    if (authority.contains(":")) {
      return Checked.invalid("alert.link-port");
    }
    if (!(Arn.parse(topic) instanceof Valid<Arn>(Arn ours))
        || !(Region.parse(ours.region()) instanceof Valid<Region>(Region region))) {
      return Checked.invalid("alert.link-other-topic", topic);
    }
    String host = "sns." + region + "." + region.partition().dnsSuffix();
    if (!authority.toLowerCase(Locale.ROOT).equals(host)) {
      return Checked.invalid("alert.link-host", host);
    }
    List<String> actions = values(link, "Action");
    boolean page = "/confirmation.html".equals(link.getRawPath()) && actions.isEmpty();
    boolean request = actions.equals(List.of("ConfirmSubscription"));
    if (!page && !request) {
      return Checked.invalid("alert.link-other");
    }
    List<String> topics = values(link, "TopicArn");
    List<String> tokens = values(link, "Token");
    if (topics.size() != 1 || tokens.size() != 1 || !TOKEN.matcher(tokens.getFirst()).matches()) {
      return Checked.invalid("alert.link-cut");
    }
    return topics.getFirst().equals(topic)
        ? Checked.valid(new ConfirmationLink(topic, tokens.getFirst()))
        : Checked.invalid("alert.link-other-topic", topic);
  }

  /** What is not asked for is not looked at; what comes twice is not chosen from. */
  private static List<String> values(URI link, String name) {
    List<String> found = new ArrayList<>();
    String query = link.getRawQuery() == null ? "" : link.getRawQuery();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).equals(name)) {
        found.add(decoded(part.substring(equals + 1)));
      }
    }
    return found;
  }

  private static String decoded(String value) {
    // A plus is no space here: neither an ARN nor a token has one.
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ConfirmationLink[" + topicArn + "]";
  }
}
