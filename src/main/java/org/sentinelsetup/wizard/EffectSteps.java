package org.sentinelsetup.wizard;

/** Which step an effect belongs to. */
final class EffectSteps {
  private EffectSteps() {}

  static StepId of(Effect effect) {
    return switch (effect) {
      case Effect.Stop(var step) -> step;
      case Effect.SignIn _,
          Effect.Renew _,
          Effect.LookForProfiles _,
          Effect.UseProfile _,
          Effect.ReuseSession _,
          Effect.AssumeRole _,
          Effect.RenewProfile _,
          Effect.ListAccounts _,
          Effect.ListRoles _,
          Effect.TakeRole _ ->
          StepId.SIGN_IN;
      case Effect.ListBuckets _,
          Effect.Inspect _,
          Effect.CheckFormat _,
          Effect.ListKeys _,
          Effect.LookAtKey _,
          Effect.ListKeyRoles _,
          Effect.TakeKeyRole _,
          Effect.TakeKeyProfile _ ->
          StepId.LOGS;
      case Effect.LookAtHandOver _, FlowEffect.SaveText _, Effect.OfAlert _ -> StepId.CONNECT;
      case Effect.MakePlan _,
          Effect.Discard _,
          Effect.RemoveFailedStack _,
          Effect.CheckAgain _,
          Effect.SaveSetup _,
          Effect.SavePlan _,
          Effect.Compare _,
          Effect.MeasureVolume _ ->
          StepId.REVIEW;
      case Effect.CarryOut _, Effect.StopDeployment _ -> StepId.DEPLOY;
      case Effect.ListConnections _,
          FlowEffect.OpenConnection _,
          Effect.MakeRemoval _,
          Effect.TakeAway _,
          Effect.Diagnose _ ->
          StepId.CONNECTIONS;
      case Effect.SaveReport _,
          FlowEffect.WatchFlow _,
          FlowEffect.SendBack _,
          FlowEffect.FindConnection _ ->
          StepId.VERIFY;
    };
  }
}
