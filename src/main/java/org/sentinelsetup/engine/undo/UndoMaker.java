package org.sentinelsetup.engine.undo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.model.Text;

/**
 * Works out how a connection is taken away, from its stack alone: the machine that set it up need
 * not be there any more. In this order: notification, key policies, audiences, stack. That an
 * audience was added is known from the stack alone, so the stack goes last. The statement goes
 * before the role, since a deleted role turns into an id in key policies that KMS may refuse to
 * save (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
public final class UndoMaker {
  private final Access access;

  /**
   * Works out removals.
   *
   * @param access the roles that were taken
   */
  public UndoMaker(Access access) {
    this.access = access;
  }

  /**
   * The connections of the account in a Region.
   *
   * @param cloudFormation CloudFormation there
   * @return by name
   */
  public static List<Established> connections(CloudFormation cloudFormation) {
    return cloudFormation.stacks().stream()
        .filter(Established::is)
        .map(Established::new)
        .sorted(Comparator.comparing(Established::name))
        .toList();
  }

  /**
   * Works out a removal. Changes nothing. A deleted stack can be read by its id for 90 days; from
   * it the rest of an undo is worked out whose last answer was lost.
   *
   * @param inputs what the person decided
   * @return what would be taken away
   * @throws ProblemException when the stack is unknown or not ours
   */
  public Removal make(RemovalInputs inputs) {
    AccountClients aws = access.in(inputs.region().id());
    StackDescription stack =
        aws.cloudFormation()
            .describe(inputs.stackId())
            .orElseThrow(() -> new ProblemException("problem.stack-gone", inputs.stackId()));
    if (!Established.isOrWas(stack)) {
      throw new ProblemException("problem.stack-not-ours", stack.name());
    }
    var connection = new Established(stack);
    List<StackResource> resources = aws.cloudFormation().resources(stack.id());
    List<Undoing> parts = new ArrayList<>();
    arn(inputs, resources, "SentinelQueue", "sqs", inputs.region().id(), "")
        .ifPresent(queue -> parts.add(RuleRemoval.of(aws.s3(), connection, queue)));
    arn(inputs, resources, "SentinelRole", "iam", "", "role/")
        .ifPresent(
            role ->
                connection
                    .keys()
                    .forEach(
                        key -> parts.add(new GrantRemoval(access, inputs, role).of(aws, key))));
    parts.add(AudienceRemoval.of(aws.iam(), connection));
    parts.add(StackRemovals.of(aws, connection, resources));
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.warning(Text.of("undo.sentinel-first"), Text.of("undo.sentinel-how")));
    parts.forEach(part -> findings.addAll(part.findings()));
    return new Removal(
        inputs,
        connection,
        findings,
        parts.stream().flatMap(part -> part.changes().stream()).toList(),
        parts.stream().flatMap(part -> part.handOvers().stream()).toList());
  }

  /**
   * Names are fixed by the template, so what the stack holds tells them: the end of a queue's
   * address is its name. Empty when the stack does not hold it.
   */
  private static Optional<String> arn(
      RemovalInputs inputs,
      List<StackResource> resources,
      String logicalId,
      String service,
      String region,
      String before) {
    return resources.stream()
        .filter(resource -> resource.logicalId().equals(logicalId))
        .flatMap(resource -> Optional.ofNullable(resource.physicalId()).stream())
        .filter(id -> !id.isEmpty())
        .map(id -> before + id.substring(id.lastIndexOf('/') + 1))
        .map(
            resource ->
                new Arn(
                        inputs.region().partition().id(),
                        service,
                        region,
                        inputs.caller().account(),
                        resource)
                    .toString())
        .findFirst();
  }
}
