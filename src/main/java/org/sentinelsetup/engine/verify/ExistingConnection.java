package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.engine.template.TemplateOutputs;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Connection;

/** Finds a connection that was set up before, on whatever machine: its stack tells everything. */
public final class ExistingConnection {
  /** The put of the notification sends one; how many there were, nobody here knows. */
  private static final long LEAST_TEST_MESSAGES = 1;

  /**
   * How far back flow is looked for. A flow of months ago proves nothing of today, and every log
   * type is written more than once a day.
   */
  private static final Duration WINDOW = Duration.ofDays(1);

  private final Access access;
  private final Time time;

  /**
   * Looks with the role that was taken.
   *
   * @param access the role's credentials
   * @param time time
   */
  public ExistingConnection(Access access, Time time) {
    this.access = access;
    this.time = time;
  }

  /**
   * Finds it.
   *
   * @param inputs the answers it would be made from
   * @return the connection. When it was added in Sentinel nobody here knows: it counts as added
   *     when the stack was last changed, so that nothing is excused for longer than it has to be.
   * @throws ProblemException when there is no such stack, or it is not complete
   */
  public Connection find(SetupInputs inputs) {
    CloudFormation stacks = access.in(inputs.source().region().id()).cloudFormation();
    String name =
        ConnectionNames.of(
                inputs.suffix(),
                inputs.source().region(),
                inputs.caller().account(),
                inputs.options())
            .stack();
    StackDescription stack =
        stacks.describe(name).orElseThrow(() -> new ProblemException("problem.stack-gone", name));
    return read(stacks, stack, inputs);
  }

  /**
   * Reads one that is known by its stack.
   *
   * @param caller who reads
   * @param region its Region
   * @param stackId its stack
   * @return the connection, as {@link #find} gives it
   * @throws ProblemException when the stack is unknown, not ours, or not complete
   */
  public Connection open(Identity caller, Region region, String stackId) {
    CloudFormation stacks = access.in(region.id()).cloudFormation();
    StackDescription stack =
        stacks
            .describe(stackId)
            .filter(found -> !found.status().equals("DELETE_COMPLETE"))
            .orElseThrow(() -> new ProblemException("problem.stack-gone", stackId));
    if (!Established.is(stack)) {
      throw new ProblemException("problem.stack-not-ours", stack.name());
    }
    return read(stacks, stack, StackInputsRead.of(new Established(stack), caller, region));
  }

  private Connection read(CloudFormation stacks, StackDescription stack, SetupInputs inputs) {
    StackOutputs outputs =
        switch (TemplateOutputs.read(stack.outputs())) {
          case Checked.Valid<StackOutputs>(StackOutputs read) -> read;
          case Checked.Invalid<StackOutputs>(Text why) ->
              throw new ProblemException("problem.outputs-missing", stack.name(), why);
        };
    List<StackEvent> events = stacks.stackEvents(stack.id());
    Instant changed = events.isEmpty() ? Instant.EPOCH : events.getLast().time();
    Instant window = time.now().minus(WINDOW);
    return changed.isBefore(window)
        ? new Connection(inputs, outputs, window, 0, changed)
        : new Connection(inputs, outputs, changed, LEAST_TEST_MESSAGES, changed);
  }
}
