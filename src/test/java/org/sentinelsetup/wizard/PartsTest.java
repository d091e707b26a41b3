package org.sentinelsetup.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each part of the state is replaced, and none but it. */
class PartsTest {
  private static Map<Class<?>, Object> parts(WizardState state) {
    return components()
        .collect(
            Collectors.toMap(
                RecordComponent::getType,
                one -> {
                  try {
                    return one.getAccessor().invoke(state);
                  } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                  }
                }));
  }

  private static Stream<RecordComponent> components() {
    return Stream.of(WizardState.class.getRecordComponents())
        .filter(one -> WizardState.Part.class.isAssignableFrom(one.getType()));
  }

  @Test
  void eachPartIsReplacedAlone() {
    WizardState before = Journey.signedIn().state();
    WizardState after = Journey.previewed().inDemo();
    assertThat(components().map(RecordComponent::getType).toList())
        .containsExactlyElementsOf(List.of(WizardState.Part.class.getPermittedSubclasses()));
    parts(after)
        .forEach(
            (type, part) -> {
              Map<Class<?>, Object> expected = parts(before);
              expected.put(type, part);
              assertThat(parts(before.with((WizardState.Part) part)))
                  .as(type.getSimpleName())
                  .isEqualTo(expected);
            });
  }
}
