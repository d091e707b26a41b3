package org.sentinelsetup.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a set-up, of one that was taken away or of one that was looked at: enough for a
 * report. Holds no secret.
 *
 * @param demo whether it was on a demo cloud
 * @param writtenAt when it was put together, UTC
 * @param who who is signed in, null when nobody is
 * @param subject what it is about
 * @param deployment how far the changes came, null when none were begun
 * @param problem what stopped them, null when nothing did
 * @param outputs what the stack says about itself, null before it is made
 * @param seen how logs were last seen to flow, null when nobody looked
 */
public record Proceedings(
    boolean demo,
    Instant writtenAt,
    @Nullable SignedIn who,
    Subject subject,
    @Nullable Deployment deployment,
    @Nullable Problem problem,
    @Nullable StackOutputs outputs,
    @Nullable Seen seen) {

  /** What a report can be about. */
  public sealed interface Subject {}

  /**
   * A plan, carried out or not.
   *
   * @param plan the plan the person saw
   * @param previewedAt when it was made, UTC, null when that is not known
   * @param approval what came of comparing it with an approved one, null when none had to be
   */
  public record SetUp(Plan plan, @Nullable Instant previewedAt, @Nullable Approval approval)
      implements Subject {}

  /**
   * A connection that was taken away, or was to be.
   *
   * @param removal what the person saw
   */
  public record TakenAway(Removal removal) implements Subject {}

  /**
   * A connection that was there already.
   *
   * @param inputs the answers it is looked at with
   */
  public record Found(SetupInputs inputs) implements Subject {}

  /**
   * How logs were seen to flow.
   *
   * @param hops each hop, from bucket to table
   * @param at when, UTC
   * @param connectedAt when the connection was added in Sentinel, UTC, null when not known
   * @param trace how far the set-up's own event was followed, empty when it was not
   */
  public record Seen(
      List<HopReport> hops, Instant at, @Nullable Instant connectedAt, List<TraceStage> trace) {
    /** Keeps the lists unchangeable. */
    public Seen {
      hops = List.copyOf(hops);
      trace = List.copyOf(trace);
    }
  }

  /**
   * What was, or would be, changed.
   *
   * @return in order; empty for what was only looked at
   */
  public List<PlannedChange> changes() {
    return switch (subject) {
      case SetUp setUp -> setUp.plan().changes();
      case TakenAway taken -> taken.removal().changes();
      case Found _ -> List.of();
    };
  }

  /**
   * The role of the landing zone that changed the bucket's notification.
   *
   * @return null when the person's own role did, or there is no such change
   */
  public @Nullable OneCallRole oneCall() {
    return switch (subject) {
      case SetUp setUp -> setUp.plan().inputs().oneCall();
      case TakenAway taken -> taken.removal().inputs().oneCall();
      case Found _ -> null;
    };
  }

  /**
   * Who did it in the logging account.
   *
   * @return the identity
   */
  public Identity caller() {
    return switch (subject) {
      case SetUp setUp -> setUp.plan().inputs().caller();
      case TakenAway taken -> taken.removal().inputs().caller();
      case Found found -> found.inputs().caller();
    };
  }

  /**
   * Who did something in other accounts.
   *
   * @return one an account
   */
  public List<Identity> keyCallers() {
    return switch (subject) {
      case SetUp setUp -> setUp.plan().inputs().keyCallers();
      case TakenAway taken -> taken.removal().inputs().keyCallers();
      case Found found -> found.inputs().keyCallers();
    };
  }

  /**
   * Where the stack is.
   *
   * @return the Region
   */
  public Region region() {
    return switch (subject) {
      case SetUp setUp -> setUp.plan().inputs().source().region();
      case TakenAway taken -> taken.removal().inputs().region();
      case Found found -> found.inputs().source().region();
    };
  }

  /**
   * The connection's name.
   *
   * @return as it is listed
   */
  public String name() {
    return switch (subject) {
      case SetUp setUp -> setUp.plan().inputs().suffix().value();
      case TakenAway taken -> taken.removal().connection().name();
      case Found found -> found.inputs().suffix().value();
    };
  }
}
