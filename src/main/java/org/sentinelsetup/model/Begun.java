package org.sentinelsetup.model;

import java.time.Instant;
import java.util.List;

/**
 * A run that was begun: enough to go on with it after the program was ended in the middle. Holds no
 * secret.
 */
public sealed interface Begun {
  /**
   * When it was begun.
   *
   * @return UTC
   */
  Instant since();

  /**
   * The token CloudFormation was asked with, by which the operation is known again.
   *
   * @return letters, digits and hyphens
   */
  String token();

  /**
   * How many of its changes are finished.
   *
   * @return 0 or more
   */
  int finished();

  /**
   * The same with more changes finished.
   *
   * @param now how many
   * @return the run
   */
  Begun finished(int now);

  /**
   * Who began it.
   *
   * @return the role in the logging account
   */
  Identity caller();

  /**
   * Where the stack is.
   *
   * @return the Region
   */
  Region region();

  /**
   * What it is about.
   *
   * @return the stack's name
   */
  String stack();

  /**
   * What is changed, in its order.
   *
   * @return at least one change
   */
  List<PlannedChange> changes();

  /**
   * A plan is being carried out.
   *
   * @param plan what the person saw
   * @param since when it was begun, UTC
   * @param token the token CloudFormation was asked with
   * @param finished how many changes are finished
   */
  record Apply(Plan plan, Instant since, String token, int finished) implements Begun {
    @Override
    public Begun finished(int now) {
      return new Apply(plan, since, token, now);
    }

    @Override
    public Identity caller() {
      return plan.inputs().caller();
    }

    @Override
    public Region region() {
      return plan.inputs().source().region();
    }

    @Override
    public String stack() {
      return plan.changes().stream()
          .filter(PlannedChange.Stack.class::isInstance)
          .map(change -> ((PlannedChange.Stack) change).name())
          .findFirst()
          .orElseThrow();
    }

    @Override
    public List<PlannedChange> changes() {
      return plan.changes();
    }
  }

  /**
   * A connection is being taken away.
   *
   * @param removal what the person saw
   * @param since when it was begun, UTC
   * @param token the token CloudFormation was asked with
   * @param finished how many changes are finished
   */
  record Undo(Removal removal, Instant since, String token, int finished) implements Begun {
    @Override
    public Begun finished(int now) {
      return new Undo(removal, since, token, now);
    }

    @Override
    public Identity caller() {
      return removal.inputs().caller();
    }

    @Override
    public Region region() {
      return removal.inputs().region();
    }

    @Override
    public String stack() {
      return removal.connection().stack().name();
    }

    @Override
    public List<PlannedChange> changes() {
      return removal.changes();
    }
  }
}
