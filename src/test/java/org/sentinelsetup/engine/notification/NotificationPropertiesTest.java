package org.sentinelsetup.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sentinelsetup.model.FilterRule;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.NotificationRule;

/** What holds for our rule whatever the bucket's notifications. */
class NotificationPropertiesTest {
  @Property
  void everythingElseStaysInPlace(@ForAll("any") NotificationConfiguration before) {
    NotificationConfiguration after = Rules.ours().addTo(before);
    assertThat(after.rules().subList(0, before.rules().size())).isEqualTo(before.rules());
    assertThat(after.eventBridge()).isEqualTo(before.eventBridge());
    assertThat(NotificationMeaning.keepsEverything(before, after)).isTrue();
    assertThat(Rules.ours().givenBy(after)).isPresent();
  }

  @Property
  void twiceIsOnce(@ForAll("any") NotificationConfiguration before) {
    NotificationConfiguration once = Rules.ours().addTo(before);
    assertThat(Rules.ours().addTo(once)).isSameAs(once);
  }

  @Property
  void undoRestores(@ForAll("any") NotificationConfiguration before) {
    NotificationConfiguration after = Rules.ours().addTo(before);
    if (!after.equals(before)) {
      assertThat(Rules.ours().removeFrom(after)).isEqualTo(before);
    }
  }

  @Property
  void anotherSpellingIsNoChange(
      @ForAll("any") NotificationConfiguration before, @ForAll long seed) {
    NotificationConfiguration after = Rules.ours().addTo(before);
    NotificationConfiguration respelt = respelt(after, new Random(seed));
    assertThat(NotificationMeaning.same(after, respelt)).isTrue();
    assertThat(Rules.ours().addTo(respelt)).isSameAs(respelt);
  }

  @Property
  void losingOneRuleIsNoticed(@ForAll("any") NotificationConfiguration before) {
    NotificationConfiguration after = Rules.ours().addTo(before);
    for (int i = 0; i < after.rules().size(); i++) {
      List<NotificationRule> rules = new ArrayList<>(after.rules());
      rules.remove(i);
      NotificationConfiguration less = new NotificationConfiguration(rules, after.eventBridge());
      assertThat(NotificationMeaning.same(after, less)).isFalse();
      assertThat(NotificationMeaning.keepsEverything(after, less)).isFalse();
    }
    NotificationConfiguration switched =
        new NotificationConfiguration(after.rules(), !after.eventBridge());
    assertThat(NotificationMeaning.keepsEverything(after, switched)).isFalse();
  }

  @Provide
  Arbitrary<NotificationConfiguration> any() {
    return Rules.any();
  }

  private static NotificationConfiguration respelt(
      NotificationConfiguration configuration, Random random) {
    List<NotificationRule> rules = new ArrayList<>();
    configuration.rules().forEach(rule -> rules.add(respelt(rule, random)));
    Collections.shuffle(rules, random);
    return new NotificationConfiguration(rules, configuration.eventBridge());
  }

  private static NotificationRule respelt(NotificationRule rule, Random random) {
    List<FilterRule> filters = new ArrayList<>();
    rule.filterRules()
        .forEach(
            filter ->
                filters.add(
                    new FilterRule(
                        filter.name().toUpperCase(Locale.ROOT),
                        FilterValue.encode(FilterValue.decode(filter.value())))));
    List<String> events = new ArrayList<>(rule.events());
    Collections.shuffle(filters, random);
    Collections.shuffle(events, random);
    return new NotificationRule(rule.kind(), rule.id(), rule.destinationArn(), events, filters);
  }
}
