package org.sentinelsetup.engine.verify;

import java.time.Instant;
import java.util.List;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.engine.template.TemplateOutputs;
import org.sentinelsetup.model.Checked;
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

  private final Access access;

  /**
   * Looks with the role that was taken.
   *
   * @param access the role's credentials
   */
  public ExistingConnection(Access access) {
    this.access = access;
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
    StackOutputs outputs =
        switch (TemplateOutputs.read(stack.outputs())) {
          case Checked.Valid<StackOutputs>(StackOutputs read) -> read;
          case Checked.Invalid<StackOutputs>(Text why) ->
              throw new ProblemException("problem.outputs-missing", name, why);
        };
    List<StackEvent> events = stacks.stackEvents(stack.id());
    Instant changed = events.isEmpty() ? Instant.EPOCH : events.getLast().time();
    return new Connection(inputs, outputs, changed, LEAST_TEST_MESSAGES, changed);
  }
}
