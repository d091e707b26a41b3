package org.sentinelsetup.demo.cfn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.template.Known;
import org.sentinelsetup.demo.state.Place;

/** A stack and all that ever happened to it. */
final class Stack {
  static final String TYPE = "AWS::CloudFormation::Stack";

  final String id;
  final String name;
  final Place place;
  final Instant created;

  /** By logical id; deleted ones stay while the stack is not updated. */
  final Map<String, StackResource> resources = new LinkedHashMap<>();

  /** Oldest first. */
  final List<Event> events = new ArrayList<>();

  /** Oldest first. */
  final List<Operation> operations = new ArrayList<>();

  /** By id, oldest first; deleted ones are gone. */
  final Map<String, ChangeSet> changeSets = new LinkedHashMap<>();

  Map<String, String> outputs = new LinkedHashMap<>();
  StackStatus status = StackStatus.REVIEW_IN_PROGRESS;
  @Nullable String reason;
  @Nullable Instant updated;

  /** When its deletion, or the rollback of its creation, began. */
  @Nullable Instant deleted;

  /** What it was last deployed from; null while only a change set exists. */
  @Nullable Wanted wanted;

  /** The change set it was made from or is being reviewed with. */
  @Nullable String changeSetId;

  /** What is under way, if it can still be abandoned. */
  @Nullable Deployment deployment;

  boolean disableRollback;

  /** The role it is worked on with; once given it stays. */
  @Nullable String roleArn;

  /** Whether it cannot be deleted before that is lifted. */
  boolean terminationProtection;

  Stack(String id, String name, Place place, Instant created) {
    this.id = id;
    this.name = name;
    this.place = place;
    this.created = created;
  }

  boolean gone() {
    return status == StackStatus.DELETE_COMPLETE;
  }

  /** The change set of that name, the newest if there were several. */
  Optional<ChangeSet> changeSet(String nameOrId) {
    return changeSets.values().stream()
        .filter(set -> set.name.equals(nameOrId) || set.id.equals(nameOrId))
        .max(Comparator.comparing(set -> set.created));
  }

  /** What is known of its resources, but for those named. */
  Known knownBut(Set<String> hidden) {
    return new Known() {
      @Override
      public Optional<String> ref(String id) {
        return find(id).map(StackResource::physicalId);
      }

      @Override
      public Optional<String> attribute(String id, String attribute) {
        return find(id)
            .flatMap(r -> Optional.ofNullable(r.made))
            .flatMap(made -> Optional.ofNullable(made.attributes().get(attribute)));
      }

      private Optional<StackResource> find(String id) {
        return Optional.ofNullable(resources.get(id))
            .filter(resource -> resource.exists() && !hidden.contains(id));
      }
    };
  }
}
