package org.sentinelsetup.engine.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.CleanUp;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.ChangeSetDescription;
import org.sentinelsetup.model.ChangeSetIds;
import org.sentinelsetup.model.ChangeSetRequest;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.ValidationFailure;

/**
 * Previews the stack with a change set, which changes nothing but leaves an empty stack when there
 * was none.
 */
final class StackPreview {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final CloudFormation cloudFormation;
  private final Time time;
  private final Supplier<String> tokens;
  private final Identity caller;

  StackPreview(CloudFormation cloudFormation, Time time, Supplier<String> tokens, Identity caller) {
    this.cloudFormation = cloudFormation;
    this.caller = caller;
    this.time = time;
    this.tokens = tokens;
  }

  Preview of(
      String name,
      Optional<StackDescription> stack,
      List<StackParameter> parameters,
      Map<String, String> tags,
      StackOptions options)
      throws InterruptedException {
    Template template = Template.shipped();
    if (stack.isPresent() && !StackStates.mayBeChanged(stack.get().status())) {
      return new Preview(
          new PlannedChange.Stack(
              name,
              null,
              stack.get().id(),
              List.of(),
              parameters,
              template.text(),
              options.tags(),
              serviceRole(options),
              false,
              false),
          List.of(StackStates.blocker(cloudFormation, stack.get())));
    }
    boolean fresh = stack.isEmpty() || StackStates.isEmpty(stack.get().status());
    String token = tokens.get();
    var request =
        new ChangeSetRequest(
            name,
            Leftovers.changeSetName(caller, token),
            fresh,
            template.text(),
            parameters,
            tags,
            serviceRole(options),
            token);
    ChangeSetIds ids = created(request, stack.isEmpty());
    try {
      boolean already = stack.filter(StackDescription::terminationProtection).isPresent();
      return described(request, ids, options, options.protect() && !already);
    } catch (InterruptedException | RuntimeException e) {
      CleanUp.despiteInterrupt(() -> leftovers().remove(ids.changeSetArn(), ids.stackId()));
      throw e;
    }
  }

  /**
   * A request that failed on its way back may have been heard: what it may have left is looked for.
   */
  private ChangeSetIds created(ChangeSetRequest request, boolean stackIsOurs)
      throws InterruptedException {
    try {
      return cloudFormation.createChangeSet(request);
    } catch (AwsCallException e) {
      if (stackIsOurs) {
        CleanUp.despiteInterrupt(() -> leftovers().removeEmpty(request.stackName()));
      }
      throw e;
    }
  }

  private Leftovers leftovers() {
    return new Leftovers(cloudFormation, time, tokens, caller);
  }

  private static @Nullable String serviceRole(StackOptions options) {
    return options.serviceRole().map(Arn::toString).orElse(null);
  }

  private Preview described(
      ChangeSetRequest request, ChangeSetIds ids, StackOptions options, boolean protect)
      throws InterruptedException {
    ChangeSetDescription set = settled(ids.changeSetArn());
    boolean failed = set.status().equals("FAILED");
    boolean same = failed && saysNothingToDo(set.reason());
    List<Finding> findings = failed && !same ? failures(set) : List.of();
    if (failed) {
      leftovers().remove(ids.changeSetArn(), ids.stackId());
    }
    return new Preview(
        new PlannedChange.Stack(
            request.stackName(),
            failed ? null : set.arn(),
            ids.stackId(),
            set.changes(),
            request.parameters(),
            request.templateBody(),
            options.tags(),
            request.serviceRole(),
            protect,
            same && !protect),
        findings);
  }

  private ChangeSetDescription settled(String arn) throws InterruptedException {
    Instant until = time.now().plus(LONGEST);
    while (true) {
      ChangeSetDescription set = cloudFormation.describeChangeSet(arn);
      if (set.status().equals("CREATE_COMPLETE") || set.status().equals("FAILED")) {
        return set;
      }
      if (!time.now().isBefore(until)) {
        throw new ProblemException("problem.change-set-slow", LONGEST.toMinutes());
      }
      time.pause(POLL);
    }
  }

  /**
   * Two reasons stand for one another: github.com/boto/boto3/issues/1609 and CloudFormation's own
   * text.
   */
  static boolean saysNothingToDo(@Nullable String reason) {
    return reason != null
        && (reason.startsWith("The submitted information didn't contain changes")
            || reason.startsWith("No updates are to be performed"));
  }

  /**
   * Early validation tells its details only here; anything else is in the change set's own reason.
   */
  private List<Finding> failures(ChangeSetDescription set) {
    List<Finding> findings = new ArrayList<>();
    for (ValidationFailure failure : cloudFormation.validationFailures(set.arn())) {
      findings.add(
          Finding.blocker(
              Text.of("plan.validation", or(failure.logicalId(), failure.name()), failure.reason()),
              failure.name().equals("NAME_CONFLICT_VALIDATION")
                  ? Text.of("plan.name-taken-fix")
                  : Text.of("plan.validation-fix")));
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.blocker(
              Text.of("plan.change-set-failed", or(set.reason(), set.status())),
              Text.of("plan.validation-fix")));
    }
    return findings;
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }
}
