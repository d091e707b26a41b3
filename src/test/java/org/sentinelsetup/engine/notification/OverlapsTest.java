package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationRule;

/** Which rules S3 would refuse beside each other, by its examples and by trying every key. */
class OverlapsTest {
  private static final List<String> EVENTS =
      List.of(
          "s3:ObjectCreated:Put",
          "s3:ObjectCreated:Copy",
          "s3:ObjectRemoved:Delete",
          "s3:ObjectRemoved:DeleteMarkerCreated");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          true,  s3:ObjectCreated:*,   '',       '',    s3:ObjectCreated:*,   images, ''
          true,  s3:ObjectCreated:*,   '',       jpg,   s3:ObjectCreated:Put, '',     pg
          true,  s3:ObjectCreated:*,   images,   jpg,   s3:ObjectCreated:Put, '',     jpg
          false, s3:ObjectCreated:Put, images/,  '',    s3:ObjectCreated:Put, logs/,  ''
          false, s3:ObjectCreated:Put, '',       .jpg,  s3:ObjectCreated:Put, '',     .png
          false, s3:ObjectCreated:Put, images,   .jpg,  s3:ObjectCreated:Put, images, .png
          false, s3:ObjectCreated:Put, image/,   '',    s3:ObjectRemoved:*,   image/, ''
          true,  s3:ObjectCreated:*,   '',       '',    s3:ObjectCreated:*,   AWSLogs/, .gz
          true,  s3:ObjectCreated:*,   a%3Db/,   '',    s3:ObjectCreated:*,   a=b/c/, ''
          false, s3:ObjectCreated:Put, '',       '',    s3:ObjectCreated:Post, '',    ''
          false, s3:ObjectCreated:*,   AWSLogs/1/, '',  s3:ObjectCreated:*,   AWSLogs/2/, ''
          """)
  void examples(
      boolean overlap,
      String event,
      String prefix,
      String suffix,
      String e2,
      String p2,
      String s2) {
    NotificationRule one = rule(event, prefix, suffix);
    NotificationRule other = rule(e2, p2, s2);
    assertThat(Overlaps.overlap(one, other)).isEqualTo(overlap);
    assertThat(Overlaps.overlap(other, one)).isEqualTo(overlap);
  }

  @Test
  void namesThoseInTheWayInOrder() {
    NotificationRule removed = Rules.lambda("gone", "s3:ObjectRemoved:*");
    NotificationRule one = Rules.lambda("one", Rules.CREATED);
    NotificationRule two = Rules.lambda("two", "s3:ObjectCreated:Put", Rules.suffix("gz"));
    assertThat(Overlaps.with(Rules.configuration(one, removed, two), Rules.ours().rule("sentinel")))
        .containsExactly(one, two);
  }

  /** Two rules overlap when, and only when, one event of one key would be sent by both. */
  @Property(tries = 3000)
  void sameAsTryingEveryKey(
      @ForAll("rules") NotificationRule one, @ForAll("rules") NotificationRule other) {
    boolean both =
        keys()
            .anyMatch(
                key ->
                    EVENTS.stream()
                        .anyMatch(event -> sends(one, event, key) && sends(other, event, key)));
    assertThat(Overlaps.overlap(one, other)).isEqualTo(both);
  }

  @Provide
  Arbitrary<NotificationRule> rules() {
    Arbitrary<String> part = Arbitraries.strings().withChars("ab").ofMaxLength(2);
    Arbitrary<String> event = Arbitraries.of(Stream.concat(EVENTS.stream(), families()).toList());
    return Combinators.combine(event, part, part).as(OverlapsTest::rule);
  }

  private static Stream<String> families() {
    return Stream.of("s3:ObjectCreated:*", "s3:ObjectRemoved:*");
  }

  /** The longest prefix and suffix have two letters, so keys of four tell all. */
  private static Stream<String> keys() {
    List<String> keys = new ArrayList<>(List.of(""));
    for (int i = 0; i < keys.size() && keys.get(i).length() < 4; i++) {
      keys.add(keys.get(i) + "a");
      keys.add(keys.get(i) + "b");
    }
    return keys.stream();
  }

  private static boolean sends(NotificationRule rule, String event, String key) {
    boolean wanted =
        rule.events().getFirst().endsWith("*")
            ? event.split(":", -1)[1].equals(rule.events().getFirst().split(":", -1)[1])
            : event.equals(rule.events().getFirst());
    return wanted
        && rule.filterRules().stream()
            .allMatch(
                filter ->
                    filter.name().equals("Prefix")
                        ? key.startsWith(filter.value())
                        : key.endsWith(filter.value()));
  }

  private static NotificationRule rule(String event, String prefix, String suffix) {
    List<FilterRule> filters = new ArrayList<>();
    if (!prefix.isEmpty()) {
      filters.add(Rules.prefix(prefix));
    }
    if (!suffix.isEmpty()) {
      filters.add(Rules.suffix(suffix));
    }
    return Rules.lambda("x", event, filters.toArray(FilterRule[]::new));
  }
}
