package org.sentinelsetup.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Leaving out what is on one side only changes neither what comes out nor how little it is. */
class EditTest {
  @Property
  void theEditsMakeTheLinesAfterAndAreTheFewest(
      @ForAll("lines") List<Integer> before, @ForAll("lines") List<Integer> after) {
    List<Integer> made = new ArrayList<>();
    int done = 0;
    int changed = 0;
    for (Edit edit : Edit.between(before, after)) {
      made.addAll(before.subList(done, edit.removed().from()));
      assertThat(edit.added().from()).isEqualTo(made.size());
      edit.added().at(0).mapToObj(after::get).forEach(made::add);
      done = edit.removed().from() + edit.removed().size();
      changed += edit.removed().size() + edit.added().size();
    }
    made.addAll(before.subList(done, before.size()));
    assertThat(made).isEqualTo(after);
    assertThat(changed)
        .isEqualTo(
            DiffUtils.diff(before, after).getDeltas().stream()
                .mapToInt(delta -> delta.getSource().size() + delta.getTarget().size())
                .sum());
  }

  @Provide
  Arbitrary<List<Integer>> lines() {
    return Arbitraries.oneOf(Arbitraries.integers().between(0, 3), Arbitraries.integers())
        .list()
        .ofMaxSize(16);
  }
}
