package org.sentinelsetup.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Checked.Invalid;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.NamePattern;
import org.sentinelsetup.model.RoleName;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackTag;
import org.sentinelsetup.model.Text;

/**
 * What only some companies demand of the stack, as typed. Empty texts stand for the usual.
 *
 * @param namePattern how things are named
 * @param roleName the role's name
 * @param tags a tag a line, {@code key=value}
 * @param permissionsBoundary the ARN of a policy
 * @param serviceRole the ARN of a role
 * @param protect whether the stack cannot be deleted before its protection is lifted
 * @param bothSessionNames whether Defender for Cloud's session name is trusted as well
 * @param logTopic the ARN of a topic
 * @param topicKey the ARN of a key
 * @param deadLetterThreshold a number of messages
 * @param quietHours a number of hours
 */
public record Advanced(
    String namePattern,
    String roleName,
    String tags,
    String permissionsBoundary,
    String serviceRole,
    boolean protect,
    boolean bothSessionNames,
    String logTopic,
    String topicKey,
    String deadLetterThreshold,
    String quietHours) {
  /** What everybody else gets. */
  public static final Advanced USUAL = of(StackOptions.USUAL);

  private static final int MOST_DEAD_LETTERS = 100_000;
  private static final int MOST_HOURS = 24;

  /**
   * Options as they would be typed.
   *
   * @param options the options
   * @return the texts
   */
  public static Advanced of(StackOptions options) {
    return new Advanced(
        options.names().usual() ? "" : options.names().value(),
        options.roleName().map(RoleName::value).orElse(""),
        options.tags().stream()
            .map(tag -> tag.key() + "=" + tag.value())
            .collect(Collectors.joining("\n")),
        options.permissionsBoundary().map(Arn::toString).orElse(""),
        options.serviceRole().map(Arn::toString).orElse(""),
        options.protect(),
        options.acceptDefenderSessionName(),
        options.logTopic().map(Arn::toString).orElse(""),
        options.topicKey().map(Arn::toString).orElse(""),
        Integer.toString(options.deadLetterThreshold()),
        Integer.toString(options.quietHours()));
  }

  /**
   * What was typed, if it can be used.
   *
   * @return the options, or the first thing that is wrong
   */
  public Checked<StackOptions> options() {
    Optional<Text> wrong =
        Stream.<Checked<?>>of(
                names(),
                role(),
                tagList(),
                boundary(),
                service(),
                topic(),
                key(),
                deadLetters(),
                quiet())
            .flatMap(
                value -> value instanceof Invalid<?>(Text why) ? Stream.of(why) : Stream.empty())
            .findFirst();
    return wrong.isPresent()
        ? new Invalid<>(wrong.get())
        : Checked.valid(
            new StackOptions(
                value(names()),
                value(role()),
                value(tagList()),
                value(boundary()),
                value(service()),
                protect,
                bothSessionNames,
                value(topic()),
                value(key()),
                value(deadLetters()),
                value(quiet())));
  }

  /**
   * How things are named.
   *
   * @return the value or what is wrong with it
   */
  public Checked<NamePattern> names() {
    return NamePattern.parse(namePattern);
  }

  /**
   * The role's name.
   *
   * @return the value or what is wrong with it; empty for the usual
   */
  public Checked<Optional<RoleName>> role() {
    return optional(roleName, RoleName::parse);
  }

  /**
   * The tags.
   *
   * @return the values or what is wrong with one of them
   */
  public Checked<List<StackTag>> tagList() {
    List<StackTag> all = new ArrayList<>();
    for (String line : tags.lines().filter(text -> !text.isBlank()).toList()) {
      int at = line.indexOf('=');
      Checked<StackTag> tag =
          at < 0
              ? Checked.invalid("input.tag", line.strip())
              : StackTag.of(line.substring(0, at), line.substring(at + 1));
      switch (tag) {
        case Valid<StackTag>(StackTag read) -> all.add(read);
        case Invalid<StackTag>(Text why) -> {
          return new Invalid<>(why);
        }
      }
    }
    return Checked.valid(List.copyOf(all));
  }

  /**
   * The policy that bounds the role.
   *
   * @return the value or what is wrong with it; empty for none
   */
  public Checked<Optional<Arn>> boundary() {
    return arn(permissionsBoundary, "iam", "policy/", "input.boundary");
  }

  /**
   * The role CloudFormation works with.
   *
   * @return the value or what is wrong with it; empty for the person's own
   */
  public Checked<Optional<Arn>> service() {
    return arn(serviceRole, "iam", "role/", "input.service-role");
  }

  /**
   * The topic the queue is subscribed to.
   *
   * @return the value or what is wrong with it; empty when the bucket notifies the queue
   */
  public Checked<Optional<Arn>> topic() {
    return arn(logTopic, "sns", "", "input.log-topic");
  }

  /**
   * The key of the alarm topic.
   *
   * @return the value or what is wrong with it; empty for none
   */
  public Checked<Optional<Arn>> key() {
    return arn(topicKey, "kms", "key/", "input.topic-key");
  }

  /**
   * How many messages may be set aside.
   *
   * @return the value or what is wrong with it
   */
  public Checked<Integer> deadLetters() {
    return number(deadLetterThreshold, MOST_DEAD_LETTERS);
  }

  /**
   * After how many quiet hours an alarm is raised.
   *
   * @return the value or what is wrong with it; 0 for never
   */
  public Checked<Integer> quiet() {
    return number(quietHours, MOST_HOURS);
  }

  private static Checked<Optional<Arn>> arn(
      String text, String service, String resource, String otherwise) {
    return optional(
        text,
        typed ->
            Arn.parse(typed) instanceof Valid<Arn>(Arn arn)
                    && arn.service().equals(service)
                    && arn.resource().startsWith(resource)
                ? Checked.valid(arn)
                : Checked.invalid(otherwise, typed.strip()));
  }

  private static Checked<Integer> number(String text, int most) {
    String digits = text.strip();
    int many = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
    return many >= 0 && many <= most
        ? Checked.valid(many)
        : Checked.invalid("input.number", digits, most);
  }

  private static <T> Checked<Optional<T>> optional(String text, Function<String, Checked<T>> read) {
    if (text.isBlank()) {
      return Checked.valid(Optional.empty());
    }
    return switch (read.apply(text)) {
      case Valid<T>(T value) -> Checked.valid(Optional.of(value));
      case Invalid<T>(Text why) -> new Invalid<>(why);
    };
  }

  private static <T> T value(Checked<T> checked) {
    return ((Valid<T>) checked).value();
  }
}
