package org.sentinelsetup.engine;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sentinelsetup.aws.Portal;
import org.sentinelsetup.engine.deploy.Deployer;
import org.sentinelsetup.engine.discovery.Inspection;
import org.sentinelsetup.engine.plan.PlanMaker;
import org.sentinelsetup.engine.signin.SignIn;
import org.sentinelsetup.engine.verify.FlowWatch;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardEvent.Answer;

/**
 * Performs each of the wizard's effects with AWS, or with the demo cloud: it cannot tell them
 * apart.
 */
public final class Engine implements Performer {
  private final Access access;
  private final Time time;
  private final Supplier<String> tokens;

  /**
   * An engine.
   *
   * @param access AWS, or the demo cloud
   * @param time time
   * @param tokens fresh tokens that nobody can guess: 32 to 64 letters, digits and hyphens each
   */
  public Engine(Access access, Time time, Supplier<String> tokens) {
    this.access = access;
    this.time = time;
    this.tokens = tokens;
  }

  @Override
  public void perform(Effect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case Effect.Stop _ -> {}
      case Effect.SignIn signIn -> signIn(signIn, answers);
      case Effect.ListRoles(var account) ->
          answers.accept(new WizardEvent.RolesFound(portal().roles(access.token(), account)));
      case Effect.TakeRole role -> answers.accept(new WizardEvent.RoleTaken(take(role)));
      case Effect.ListBuckets _ ->
          answers.accept(
              new WizardEvent.BucketsFound(access.in(access.ssoRegion()).s3().buckets()));
      case Effect.Inspect(var who, var bucket) ->
          answers.accept(new WizardEvent.SourceFound(new Inspection(access).inspect(who, bucket)));
      case Effect.MakePlan makePlan -> makePlan(makePlan, answers);
      case Effect.Discard(var plan) -> plans().discard(plan);
      case Effect.CarryOut(var plan) ->
          answers.accept(
              new WizardEvent.Deployed(
                  new Deployer(access, time, tokens)
                      .carryOut(
                          plan, moved -> answers.accept(new WizardEvent.DeploymentMoved(moved)))));
      case Effect.WatchFlow(var connection) ->
          new FlowWatch(access, time)
              .watch(
                  connection,
                  flow ->
                      answers.accept(
                          new WizardEvent.FlowSeen(flow.hops(), flow.awsSideComplete())));
    }
  }

  private void signIn(Effect.SignIn signIn, Consumer<Answer> answers) throws InterruptedException {
    String region = signIn.region().id();
    SsoToken token =
        new SignIn(access.clients().oidc(region), time, tokens)
            .signIn(
                signIn.startUrl(),
                signIn.way(),
                prompt -> answers.accept(new WizardEvent.PromptShown(prompt)));
    access.signedIn(token, region);
    answers.accept(new WizardEvent.AccountsFound(portal().accounts(token)));
  }

  private void makePlan(Effect.MakePlan wanted, Consumer<Answer> answers)
      throws InterruptedException {
    Plan plan = plans().make(wanted.inputs(), wanted.replaced());
    try {
      answers.accept(new WizardEvent.PlanMade(plan));
    } catch (AbandonedException e) {
      // Nobody will see this plan, so nobody else would take its change set away.
      CleanUp.despiteInterrupt(() -> plans().discard(plan));
      throw e;
    }
  }

  private SignedIn take(Effect.TakeRole role) {
    Credentials credentials =
        portal().credentials(access.token(), role.accountId(), role.roleName());
    access.took(credentials);
    Identity identity = access.in(access.ssoRegion()).sts().whoAmI();
    return new SignedIn(identity, role.accountName(), role.roleName(), credentials.expiresAt());
  }

  private Portal portal() {
    return access.clients().portal(access.ssoRegion());
  }

  private PlanMaker plans() {
    return new PlanMaker(access, time, tokens);
  }
}
