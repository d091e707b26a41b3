package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.model.Partition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for the grant whatever the policy. */
class KeyGrantPropertiesTest {
  @Property
  void everythingElseStaysInPlace(
      @ForAll("policies") PolicyDocument before, @ForAll("grants") KeyGrant grant) {
    PolicyDocument after = grant.addTo(before);
    int added = after.equals(before) ? 0 : 1;
    assertThat(after.statements()).hasSize(before.statements().size() + added);
    for (int i = 0; i < before.statements().size(); i++) {
      assertThat(after.statements().get(i).tree()).isEqualTo(before.statements().get(i).tree());
    }
    assertThat(withoutStatements(after)).isEqualTo(withoutStatements(before));
    assertThat(PolicyMeaning.keepsEverything(before, after)).isTrue();
    assertThat(grant.givenBy(after)).isPresent();
  }

  @Property
  void everyByteStays(@ForAll("policies") PolicyDocument before, @ForAll("grants") KeyGrant grant) {
    if (before.tree().path("Statement").isArray()) {
      String text = before.text();
      String after = grant.addTo(before).text();
      int inserted = after.length() - text.length();
      assertThat(IntStream.rangeClosed(0, text.length()))
          .anyMatch(at -> text.equals(after.substring(0, at) + after.substring(at + inserted)));
    }
  }

  @Property
  void twiceIsOnce(@ForAll("policies") PolicyDocument before, @ForAll("grants") KeyGrant grant) {
    PolicyDocument once = grant.addTo(before);
    assertThat(grant.addTo(once)).isSameAs(once);
  }

  @Property
  void undoRestores(@ForAll("policies") PolicyDocument before, @ForAll("grants") KeyGrant grant) {
    PolicyDocument after = grant.addTo(before);
    if (after.equals(before)) {
      return;
    }
    PolicyDocument restored = grant.removeFrom(after);
    assertThat(PolicyMeaning.sameInOrder(before, restored)).isTrue();
    if (before.tree().path("Statement").isArray()) {
      assertThat(restored.text()).isEqualTo(before.text());
    }
  }

  @Property
  void anotherSpellingIsNoChange(
      @ForAll("policies") PolicyDocument before,
      @ForAll("grants") KeyGrant grant,
      @ForAll long seed) {
    PolicyDocument after = grant.addTo(before);
    PolicyDocument respelt = new Respelling(seed).of(after);
    assertThat(PolicyMeaning.same(after, respelt)).isTrue();
    assertThat(grant.addTo(respelt)).isSameAs(respelt);
    assertThat(PolicyMeaning.same(before, respelt)).isEqualTo(after.equals(before));
  }

  @Property
  void theDiffAddsOneBlockAndRemovesNothing(
      @ForAll("policies") PolicyDocument before, @ForAll("grants") KeyGrant grant) {
    PolicyDocument after = grant.addTo(before);
    if (after.equals(before) || before.tree().path("Statement").isObject()) {
      return;
    }
    var lines = JsonDiff.of(before, after);
    assertThat(lines).noneMatch(DiffLine.Removed.class::isInstance);
    var added = lines.stream().filter(DiffLine.Added.class::isInstance).toList();
    assertThat(((DiffLine.Added) added.getFirst()).text()).isEqualTo("    {");
    assertThat(added).hasSize(PrettyJson.lines(grant.tree("SentinelDecrypt")).size());
  }

  @Provide
  Arbitrary<PolicyDocument> policies() {
    return Policies.any();
  }

  @Provide
  Arbitrary<KeyGrant> grants() {
    KeyGrant grant = KeyGrant.toRole(Policies.ROLE);
    return Arbitraries.of(grant, grant.throughS3("eu-west-1", Partition.AWS));
  }

  private static JsonNode withoutStatements(PolicyDocument document) {
    ObjectNode rest = (ObjectNode) document.tree().deepCopy();
    rest.remove("Statement");
    return rest;
  }
}
