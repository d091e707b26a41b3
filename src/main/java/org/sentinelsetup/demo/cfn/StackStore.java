package org.sentinelsetup.demo.cfn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.provider.Provider;
import org.sentinelsetup.demo.cfn.template.Parameters;
import org.sentinelsetup.demo.cfn.template.Template;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Ids;
import org.sentinelsetup.demo.state.Place;

/** All stacks, deleted ones too: those can still be read by their id. */
public final class StackStore {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]*");
  private static final Pattern NAME_OR_ARN =
      Pattern.compile("[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*");
  private static final Pattern TOKEN = Pattern.compile("[a-zA-Z0-9][-a-zA-Z0-9]{0,127}");
  private static final int LONGEST_NAME = 128;

  private final List<Stack> stacks = new ArrayList<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final Workshop shop;
  private final Lifecycle lifecycle;
  private final ChangeSets changeSets;

  /**
   * No stacks yet.
   *
   * @param clock demo time, which all operations run on
   * @param providers who makes what, by resource type
   * @param pace how long things take
   * @param firstExecution runs once, when for the first time a change set is about to be executed
   */
  public StackStore(
      DemoClock clock,
      Ids ids,
      Map<String, Provider> providers,
      Pace pace,
      Runnable firstExecution) {
    shop = new Workshop(clock, ids, pace, Map.copyOf(providers), new Journal(clock, ids));
    lifecycle = new Lifecycle(shop);
    changeSets = new ChangeSets(this, shop, lifecycle, firstExecution);
  }

  Workshop shop() {
    return shop;
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  ChangeSets changeSets() {
    return changeSets;
  }

  /** Adds a stack of that name. */
  Stack add(Place place, String name) {
    String id =
        "arn:%s:cloudformation:%s:%s:stack/%s/%s"
            .formatted(
                place.partition().id(), place.region(), place.account(), name, shop.ids().uuid());
    Stack stack = new Stack(id, name, place, shop.clock().now());
    stacks.add(stack);
    return stack;
  }

  /**
   * Begins to make a stack as if somebody had asked for it; it is there once demo time has passed.
   *
   * @param template its text
   * @param parameters by name
   */
  public void make(Place place, String name, String template, Map<String, String> parameters) {
    Template read = Template.read(template);
    List<Parameters.Given> given =
        parameters.entrySet().stream()
            .map(one -> new Parameters.Given(one.getKey(), one.getValue(), false))
            .toList();
    Wanted wanted =
        new Wanted(
            read,
            Parameters.complete(read, given, Map.of()),
            Map.of(),
            List.of("CAPABILITY_NAMED_IAM"));
    var _ =
        lifecycle.create(
            add(place, name),
            wanted,
            new Lifecycle.Orders(null, ChangeSet.OnFailure.ROLLBACK, false),
            _ -> {});
  }

  /** Takes back {@link #add} of a stack that nothing has happened to yet. */
  void forget(Stack stack) {
    stacks.remove(stack);
  }

  /** The stack: by name one that is not deleted, by id any. */
  Optional<Stack> find(Place place, String nameOrId) {
    return stacks.stream()
        .filter(stack -> stack.place.equals(place))
        .filter(
            stack -> stack.id.equals(nameOrId) || (stack.name.equals(nameOrId) && !stack.gone()))
        .findFirst();
  }

  /**
   * The stack that something of it is asked about by.
   *
   * @param part ARN of a change set, or id of an operation
   * @return the stack's id
   */
  public Optional<String> holding(Place place, String part) {
    return list(place).stream()
        .filter(
            stack ->
                stack.changeSet(part).isPresent()
                    || stack.operations.stream().anyMatch(operation -> operation.id.equals(part)))
        .map(stack -> stack.id)
        .findFirst();
  }

  /**
   * The stack.
   *
   * @throws Fault ValidationError
   */
  Stack require(Place place, String nameOrId) {
    checkReference(nameOrId);
    return find(place, nameOrId)
        .orElseThrow(() -> Fault.validation("Stack with id " + nameOrId + " does not exist"));
  }

  /** The stacks of a place, newest first. */
  List<Stack> list(Place place) {
    return stacks.stream().filter(stack -> stack.place.equals(place)).toList().reversed();
  }

  /** A stack of another name form than AWS takes. */
  static void checkReference(String nameOrId) {
    check("stackName", nameOrId, NAME_OR_ARN);
  }

  /** The name of something new. */
  static void checkName(String member, String name) {
    check(member, name, NAME);
    if (name.length() > LONGEST_NAME) {
      throw constraint(member, name, "Member must have length less than or equal to 128");
    }
  }

  private static void check(String member, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      String shown = member.equals("stackName") ? NAME_OR_ARN.pattern() : pattern.pattern();
      throw constraint(member, value, "Member must satisfy regular expression pattern: " + shown);
    }
  }

  private static Fault constraint(String member, String value, String what) {
    return Fault.validation(
        "1 validation error detected: Value '"
            + value
            + "' at '"
            + member
            + "' failed to satisfy constraint: "
            + what);
  }

  /**
   * Whether this very request was made before with this token.
   *
   * @param request what tells one request from another
   * @throws Fault TokenAlreadyExistsException when another one was; ValidationError for a bad token
   */
  boolean repeated(Place place, @Nullable String token, String request) {
    if (token == null) {
      return false;
    }
    check("clientRequestToken", token, TOKEN);
    String former = tokens.putIfAbsent(place + token, request);
    if (former != null && !former.equals(request)) {
      throw new Fault(
          "TokenAlreadyExistsException",
          400,
          "The token " + token + " was used for another request.");
    }
    return former != null;
  }
}
