package org.sentinelsetup.engine.work;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Performer;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.engine.signin.ExistingSignIn;
import org.sentinelsetup.engine.signin.SignIn;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.SignInEffect;

/** Gets the person in: by the access portal, or with what the person has already. */
public final class SignInWork implements Performer<SignInEffect> {
  private final Access access;
  private final ExistingSignIn existing;
  private final PortalLists lists;
  private final Time time;
  private final Supplier<String> tokens;

  /**
   * Works for one person.
   *
   * @param access AWS, or the demo cloud
   * @param existing what the person has already to sign in with
   * @param time time
   * @param tokens fresh tokens that nobody can guess
   */
  public SignInWork(Access access, Existing existing, Time time, Supplier<String> tokens) {
    this.access = access;
    this.existing = new ExistingSignIn(existing, access, time);
    this.lists = new PortalLists(access, time);
    this.time = time;
    this.tokens = tokens;
  }

  @Override
  public void perform(SignInEffect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case SignInEffect.SignIn signIn -> signIn(signIn, answers);
      case SignInEffect.Renew renew -> renew(renew, answers);
      case SignInEffect.LookForProfiles() -> {
        var found = existing.look();
        answers.accept(new Answer.ProfilesFound(found.offers(), found.complaints()));
      }
      case SignInEffect.UseProfile(var name) -> {
        existing.use(name);
        answers.accept(new Answer.RoleTaken(whoAmI("", name)));
      }
      case SignInEffect.RenewProfile(var who) -> {
        access.forget();
        answers.accept(new Answer.Renewed(whoAmI(who.accountName(), who.roleName())));
      }
      case SignInEffect.ReuseSession(var url, var region) ->
          enter(existing.session(url, region), region, answers);
      case SignInEffect.AssumeRole(var role, var account) -> {
        access.assume(role);
        answers.accept(new Answer.RoleTaken(whoAmI(account, role.name())));
      }
      case SignInEffect.ListAccounts() -> accounts(answers);
      case SignInEffect.ListRoles(var account) ->
          lists.roles(account, roles -> answers.accept(new Answer.RolesFound(roles)));
      case SignInEffect.TakeRole(var account, var name, var role) -> {
        access.take(account, role);
        answers.accept(new Answer.RoleTaken(whoAmI(name, role)));
      }
    }
  }

  private void signIn(SignInEffect.SignIn signIn, Consumer<Answer> answers)
      throws InterruptedException {
    enter(
        token(signIn.startUrl(), signIn.region(), signIn.way(), answers), signIn.region(), answers);
  }

  private void enter(SsoToken token, Region region, Consumer<Answer> answers)
      throws InterruptedException {
    access.leave();
    access.signedIn(token, region.id());
    answers.accept(new Answer.LetIn());
    accounts(answers);
  }

  private void renew(SignInEffect.Renew renew, Consumer<Answer> answers)
      throws InterruptedException {
    access.signedIn(
        token(renew.startUrl(), renew.region(), renew.way(), answers), renew.region().id());
    @Nullable SignedIn who = renew.who();
    answers.accept(
        new Answer.Renewed(who == null ? null : whoAmI(who.accountName(), who.roleName())));
  }

  private SsoToken token(StartUrl url, Region region, SignInWay way, Consumer<Answer> answers)
      throws InterruptedException {
    try {
      return new SignIn(access.clients().oidc(region.id()), time, tokens)
          .signIn(url, way, prompt -> answers.accept(new Answer.PromptShown(prompt)));
    } catch (AwsCallException e) {
      throw e.kind() == AwsCallException.Kind.INVALID
          ? new ProblemException(unknown(url, region, e))
          : e;
    }
  }

  private void accounts(Consumer<Answer> answers) throws InterruptedException {
    lists.accounts(accounts -> answers.accept(new Answer.AccountsFound(accounts)));
  }

  private SignedIn whoAmI(String accountName, String roleName) {
    return new SignedIn(
        access.in(access.homeRegion()).sts().whoAmI(), accountName, roleName, access.sessionEnd());
  }

  /** Identity Center does not know what was typed. It does not say which of the two is wrong. */
  private static Problem unknown(StartUrl url, Region region, AwsCallException failure) {
    return new Problem(
        Text.of("problem.portal-unknown.title"),
        Text.of(
            "problem.portal-unknown.cause", url.value(), region.id(), failure.error().message()),
        Text.of("problem.portal-unknown.action"),
        failure.error());
  }
}
