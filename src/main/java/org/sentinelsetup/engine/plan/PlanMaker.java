package org.sentinelsetup.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.CleanUp;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.notification.NotificationPreview;
import org.sentinelsetup.engine.notification.QueueRule;
import org.sentinelsetup.engine.notification.TopicPreview;
import org.sentinelsetup.engine.preflight.Preflight;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.engine.template.StackInputs;
import org.sentinelsetup.engine.template.TemplateParameters;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;

/**
 * Works out everything that would change, in the order it would be applied: stack, key policies,
 * notification.
 */
public final class PlanMaker {
  private final Access access;
  private final Time time;
  private final Supplier<String> tokens;

  /**
   * Makes plans.
   *
   * @param access the role's credentials
   * @param time time
   * @param tokens fresh client tokens: letters, digits and hyphens
   */
  public PlanMaker(Access access, Time time, Supplier<String> tokens) {
    this.access = access;
    this.time = time;
    this.tokens = tokens;
  }

  /**
   * Makes a plan. Leaves an unexecuted change set and, for a new stack, the empty stack that comes
   * with it.
   *
   * @param inputs the answers
   * @param replaced the plan it takes the place of, whose change set is removed first; null for the
   *     first
   * @return the plan
   * @throws InterruptedException when the person turned away; nothing is left behind then
   */
  public Plan make(SetupInputs inputs, @Nullable Plan replaced) throws InterruptedException {
    if (replaced != null) {
      discard(replaced);
    }
    LogSource source = inputs.source();
    AccountClients aws = access.in(source.region().id());
    ConnectionNames usual =
        ConnectionNames.of(
            inputs.suffix(), source.region(), inputs.caller().account(), inputs.options());
    // What can be refused without writing anything comes before the change set.
    Preview notification = notification(aws, inputs, usual);
    var keyPolicies = new KeyPolicyPreviews(access, inputs, usual.roleArn().toString());
    List<Preview> keys = keyPolicies.all();
    Optional<StackDescription> stack = found(aws, usual.stack(), inputs.caller());
    Provider provider = provider(aws, inputs, stack);
    StackInputs stackInputs = stackInputs(inputs, provider);
    refuse(stackInputs.faults());
    Preview stackPreview =
        new StackPreview(aws.cloudFormation(), time, tokens, inputs.caller())
            .of(
                usual.stack(),
                stack,
                TemplateParameters.of(stackInputs),
                tags(inputs, provider, stack),
                inputs.options());

    List<Preview> previews = new ArrayList<>();
    previews.add(stackPreview);
    provider.change().ifPresent(change -> previews.add(new Preview(change, List.of())));
    previews.addAll(keys);
    previews.add(notification);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.ok(Text.of("plan.caller", inputs.caller().arn(), inputs.caller().account()))
            .by(Check.CALLER));
    by(Check.PROVIDER, provider.findings(), findings);
    by(Check.KEYS, keyPolicies.findings(), findings);
    by(Check.SOURCE, SourceFindings.of(source), findings);
    by(Check.LANDING_ZONE, OneCall.findings(inputs), findings);
    by(
        Check.STACK,
        stackPreview.findings().isEmpty()
            ? List.of(StackStates.fine(usual.stack(), stack))
            : stackPreview.findings(),
        findings);
    keys.forEach(preview -> by(Check.KEYS, preview.findings(), findings));
    by(Check.NOTIFICATION, fine(notification), findings);
    return checked(
        new Plan(
            inputs,
            usual.roleArn().toString(),
            findings,
            previews.stream().map(Preview::change).toList(),
            keyPolicies.handOvers()));
  }

  private static List<Finding> fine(Preview notification) {
    return notification.findings().isEmpty()
            && notification.change() instanceof PlannedChange.Notification told
        ? List.of(
            Finding.ok(Text.of("plan.rules-apart", told.bucket(), told.before().rules().size())))
        : notification.findings();
  }

  private static void by(Check check, List<Finding> some, List<Finding> all) {
    some.forEach(finding -> all.add(finding.by(check)));
  }

  /** The checks that are made alone; when they cannot be, the change set goes as well. */
  private Plan checked(Plan plan) throws InterruptedException {
    try {
      return NamesTaken.merged(plan, new Preflight(access).all(plan));
    } catch (RuntimeException e) {
      CleanUp.despiteInterrupt(() -> discard(plan));
      throw e;
    }
  }

  /**
   * Takes away what a plan left that will not be carried out.
   *
   * @param plan the plan
   * @throws InterruptedException when the program is being ended
   */
  public void discard(Plan plan) throws InterruptedException {
    for (PlannedChange change : plan.changes()) {
      if (change instanceof PlannedChange.Stack stack
          && stack.changeSet() != null
          && stack.stackId() != null) {
        String region = plan.inputs().source().region().id();
        new Leftovers(access.in(region).cloudFormation(), time, tokens, plan.inputs().caller())
            .remove(stack.changeSet(), stack.stackId());
      }
    }
  }

  /** The stack that is there; what a preview left that came to no end is removed first. */
  private Optional<StackDescription> found(AccountClients aws, String name, Identity caller)
      throws InterruptedException {
    Optional<StackDescription> stack = aws.cloudFormation().describe(name);
    return stack.filter(there -> StackStates.isEmpty(there.status())).isPresent()
            && new Leftovers(aws.cloudFormation(), time, tokens, caller)
                .removeEmpty(stack.get().id())
        ? Optional.empty()
        : stack;
  }

  private static Preview notification(
      AccountClients aws, SetupInputs inputs, ConnectionNames names) {
    LogSource source = inputs.source();
    QueueRule[] rules =
        source.rulePrefixes().stream()
            .map(
                prefix ->
                    new QueueRule(
                        names.stack(),
                        names.queueArn().toString(),
                        prefix,
                        source.type().objectSuffix()))
            .toArray(QueueRule[]::new);
    NotificationConfiguration before = aws.s3().notification(source.bucket(), source.owner());
    NotificationPreview preview =
        inputs
            .options()
            .logTopic()
            .map(topic -> TopicPreview.of(before, topic.toString(), rules))
            .orElseGet(() -> NotificationPreview.of(source.bucket(), before, rules));
    return new Preview(
        new PlannedChange.Notification(
            source.bucket(),
            source.owner(),
            preview.before(),
            preview.after(),
            preview.sentences(),
            !preview.changes()),
        preview.findings());
  }

  /** That the audience was added stays known for as long as the stack is there. */
  private static Map<String, String> tags(
      SetupInputs inputs, Provider provider, Optional<StackDescription> stack) {
    Map<String, String> tags = new LinkedHashMap<>();
    inputs.options().tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    tags.put(Established.MADE_BY.getKey(), Established.MADE_BY.getValue());
    tags.put(Established.NAME_TAG, inputs.suffix().value());
    provider
        .change()
        .map(PlannedChange.ProviderAudience::providerArn)
        .or(
            () ->
                stack.flatMap(
                    there -> Optional.ofNullable(there.tags().get(Established.AUDIENCE_TAG))))
        .ifPresent(arn -> tags.put(Established.AUDIENCE_TAG, arn));
    return tags;
  }

  private static Provider provider(
      AccountClients aws, SetupInputs inputs, Optional<StackDescription> stack) {
    Optional<String> ours =
        stack.stream()
            .flatMap(there -> aws.cloudFormation().resources(there.id()).stream())
            .filter(resource -> resource.type().equals(OidcProvider.TYPE))
            .flatMap(resource -> Optional.ofNullable(resource.physicalId()).stream())
            .findFirst();
    return Provider.find(aws.iam(), inputs.cloud(), ours);
  }

  private static StackInputs stackInputs(SetupInputs inputs, Provider provider) {
    LogSource source = inputs.source();
    List<Arn> keys = new ArrayList<>();
    for (KeyInUse key : source.keys()) {
      if (key.customerManaged() && Arn.parse(key.arn()) instanceof Valid<Arn>(Arn arn)) {
        keys.add(arn);
      }
    }
    return new StackInputs(
        inputs.suffix(),
        source.bucket(),
        source.prefix(),
        keys,
        source.type(),
        inputs.cloud(),
        inputs.workspace(),
        inputs.email(),
        inputs.options(),
        provider.foreign());
  }

  private static void refuse(List<Text> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              Text.of("problem.inputs.title"),
              faults.getFirst(),
              Text.of("problem.inputs.action")));
    }
  }
}
