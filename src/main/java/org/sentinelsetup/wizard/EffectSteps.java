package org.sentinelsetup.wizard;

/** Which step an effect belongs to. */
final class EffectSteps {
  private EffectSteps() {}

  static StepId of(Effect effect) {
    return switch (effect) {
      case Effect.Stop(var step) -> step;
      case SignInEffect _ -> StepId.SIGN_IN;
      case LogEffect _ -> StepId.LOGS;
      case ReviewEffect _ -> StepId.REVIEW;
      case Effect.CarryOut _, Effect.StopDeployment _ -> StepId.DEPLOY;
      case Effect.LookAtHandOver _, FlowEffect.SaveText _, Effect.OfAlert _ -> StepId.CONNECT;
      case Effect.SaveReport _,
          FlowEffect.WatchFlow _,
          FlowEffect.SendBack _,
          FlowEffect.FindConnection _ ->
          StepId.VERIFY;
      case Effect.ListConnections _,
          FlowEffect.OpenConnection _,
          Effect.MakeRemoval _,
          Effect.TakeAway _,
          Effect.Diagnose _ ->
          StepId.CONNECTIONS;
    };
  }
}
