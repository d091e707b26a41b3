package org.sentinelsetup.engine.deploy;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;

/**
 * Stops a stack on its way when the person asks for it. An update is cancelled; making a stack
 * cannot be cancelled, so the stack is deleted.
 */
final class StackStop {
  private final CloudFormation cloudFormation;
  private final Supplier<String> tokens;
  private final BooleanSupplier asked;
  private final Consumer<Text> news;
  private boolean ordered;
  private @Nullable AwsError refusal;

  /**
   * Stops a stack.
   *
   * @param cloudFormation CloudFormation in the stack's account and Region
   * @param tokens fresh client tokens
   * @param asked whether the person asks for it
   * @param news hears when AWS refuses
   */
  StackStop(
      CloudFormation cloudFormation,
      Supplier<String> tokens,
      BooleanSupplier asked,
      Consumer<Text> news) {
    this.cloudFormation = cloudFormation;
    this.tokens = tokens;
    this.asked = asked;
    this.news = news;
  }

  /** For what nobody stops. */
  static StackStop never(CloudFormation cloudFormation) {
    return new StackStop(cloudFormation, () -> "", () -> false, _ -> {});
  }

  /** Whether the stop is asked for and not ordered yet, for which the stack has to be looked at. */
  boolean isWanted() {
    return !ordered && asked.getAsBoolean();
  }

  /** Nothing is begun that the person does not want any more. */
  void check(String name) {
    if (asked.getAsBoolean()) {
      throw stopped(Text.of("deploy.stopped-cause.before", name));
    }
  }

  /** Orders the stop once, as soon as the stack is in a status in which it can be ordered. */
  void look(StackDescription stack, StackWatch watch) {
    if (ordered || !asked.getAsBoolean()) {
      return;
    }
    try {
      switch (stack.status()) {
        case "CREATE_IN_PROGRESS" -> {
          String token = tokens.get();
          cloudFormation.deleteStack(stack.id(), token);
          watch.awaitDeletion(token);
          ordered = true;
        }
        case "UPDATE_IN_PROGRESS" -> {
          String token = tokens.get();
          cloudFormation.cancelUpdate(stack.id(), token);
          watch.also(token);
          ordered = true;
        }
        default -> {
          // It has finished, or is on its way back by itself.
        }
      }
    } catch (AwsCallException e) {
      refused(e);
    }
  }

  /** The stack may have moved on meanwhile, which the next look shows. */
  private void refused(AwsCallException e) {
    switch (e.kind()) {
      case INVALID, CONFLICT -> {}
      case EXPIRED_CREDENTIALS -> throw e;
      default -> {
        ordered = true;
        refusal = e.error();
        news.accept(Text.of("deploy.stop-refused", e.error().code(), e.error().message()));
      }
    }
  }

  /** What to tell of a stack that did not get to where it was meant to. */
  ProblemException failure(StackDescription stack, RootCause cause) {
    boolean ours = asked.getAsBoolean() && ordered && refusal == null;
    return ours
        ? stopped(
            switch (stack.status()) {
              case "DELETE_COMPLETE" -> Text.of("deploy.stopped-cause.deleted", stack.name());
              case "UPDATE_ROLLBACK_COMPLETE" ->
                  Text.of("deploy.stopped-cause.as-before", stack.name());
              default -> Text.of("deploy.stopped-cause.other", stack.name(), stack.status());
            })
        : new ProblemException(StackFailure.of(stack, cause));
  }

  /** The stack is complete all the same: nothing after it is started. */
  void checkAfter(StackDescription stack) {
    if (asked.getAsBoolean()) {
      @Nullable AwsError why = refusal;
      throw why == null
          ? stopped(Text.of("deploy.stopped-cause.finished", stack.name(), stack.status()))
          : new ProblemException(
              new Problem(
                  Text.of("deploy.stopped"),
                  Text.of(
                      "deploy.stopped-cause.refused", stack.name(), stack.status(), why.message()),
                  Text.of("deploy.stopped-action"),
                  why));
    }
  }

  private static ProblemException stopped(Text cause) {
    return new ProblemException(
        Problem.of(Text.of("deploy.stopped"), cause, Text.of("deploy.stopped-action")));
  }
}
