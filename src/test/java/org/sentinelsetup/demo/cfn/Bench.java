package org.sentinelsetup.demo.cfn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sentinelsetup.demo.cfn.provider.Made;
import org.sentinelsetup.demo.cfn.provider.Provider;
import org.sentinelsetup.demo.cfn.provider.Site;
import org.sentinelsetup.demo.cfn.template.Parameters;
import org.sentinelsetup.demo.cfn.template.Template;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Ids;
import org.sentinelsetup.demo.state.Place;
import tools.jackson.databind.node.ObjectNode;

/** Stacks whose resources are made by nobody, and fail when they are told to. */
final class Bench implements Provider {
  static final Place PLACE = new Place("111122223333", "eu-west-1");

  final DemoClock clock = new DemoClock(Instant.parse("2026-11-25T08:00:00Z"));
  final Set<String> failCreate = new HashSet<>();
  final Set<String> failUpdate = new HashSet<>();
  final Set<String> failDelete = new HashSet<>();

  /** What was done, such as {@code create A}. */
  final List<String> deeds = new ArrayList<>();

  final StackStore store;

  Bench() {
    Map<String, Provider> providers = new HashMap<>();
    for (String type :
        List.of("AWS::SNS::Topic", "AWS::SQS::Queue", "AWS::SNS::Subscription", "AWS::IAM::Role")) {
      providers.put(type, this);
    }
    store = new StackStore(clock, new Ids(new Random(1)), providers, Pace.USUAL, () -> {});
  }

  static Wanted wanted(String body) {
    Template template = Template.read(body);
    return new Wanted(
        template, Parameters.complete(template, List.of(), Map.of()), Map.of(), List.of());
  }

  static Lifecycle.Orders orders(ChangeSet.OnFailure onFailure) {
    return new Lifecycle.Orders("token-1", onFailure, false);
  }

  Stack created(String body) {
    Stack stack = store.add(PLACE, "birds");
    store.lifecycle().create(stack, wanted(body), orders(ChangeSet.OnFailure.ROLLBACK), _ -> {});
    finish();
    return stack;
  }

  void update(Stack stack, String body) {
    Update.start(store.shop(), stack, wanted(body), orders(ChangeSet.OnFailure.ROLLBACK), _ -> {});
    finish();
  }

  void delete(Stack stack, String... retained) {
    store.lifecycle().delete(stack, "token-2", Set.of(retained), false);
    finish();
  }

  void finish() {
    clock.advance(Duration.ofMinutes(10));
  }

  /** The events after the first {@code seen} as lines of id, status and reason. */
  static List<String> lines(Stack stack, int seen) {
    return stack.events.stream()
        .skip(seen)
        .map(
            e ->
                (e.logicalId()
                        + " "
                        + e.status()
                        + " "
                        + Optional.ofNullable(e.reason()).orElse(""))
                    .strip())
        .toList();
  }

  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    return Optional.empty();
  }

  @Override
  public Made create(Site site, ObjectNode properties) {
    act("create", failCreate, site);
    return new Made(site.freshName(), Map.of("Arn", "arn:" + site.freshName()));
  }

  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    act("update", failUpdate, site);
    return made;
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    act("delete", failDelete, site);
  }

  private void act(String verb, Set<String> failing, Site site) {
    if (failing.contains(site.logicalId())) {
      throw new Fault("InvalidParameter", 400, site.logicalId() + " will not");
    }
    deeds.add(verb + " " + site.logicalId());
  }
}
