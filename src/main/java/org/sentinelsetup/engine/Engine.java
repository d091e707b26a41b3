package org.sentinelsetup.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.alert.AlertWork;
import org.sentinelsetup.engine.approval.PlanFiles;
import org.sentinelsetup.engine.backup.Backups;
import org.sentinelsetup.engine.backup.Keeper;
import org.sentinelsetup.engine.cost.DayCount;
import org.sentinelsetup.engine.deploy.Deployer;
import org.sentinelsetup.engine.diagnose.Diagnosis;
import org.sentinelsetup.engine.discovery.Inspection;
import org.sentinelsetup.engine.discovery.KeyChoices;
import org.sentinelsetup.engine.discovery.Sample;
import org.sentinelsetup.engine.files.SavedFile;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.journal.Logbook;
import org.sentinelsetup.engine.plan.HandOverLook;
import org.sentinelsetup.engine.plan.PlanMaker;
import org.sentinelsetup.engine.preflight.Preflight;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.engine.report.ReportFile;
import org.sentinelsetup.engine.signin.ExistingSignIn;
import org.sentinelsetup.engine.signin.SignIn;
import org.sentinelsetup.engine.undo.UndoMaker;
import org.sentinelsetup.engine.verify.ExistingConnection;
import org.sentinelsetup.engine.verify.FlowWatch;
import org.sentinelsetup.engine.verify.LettersBack;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.FlowEffect;
import org.sentinelsetup.wizard.LogEffect;
import org.sentinelsetup.wizard.ReviewEffect;
import org.sentinelsetup.wizard.SignInEffect;

/**
 * Performs each of the wizard's effects with AWS, or with the demo cloud: it cannot tell them
 * apart.
 */
public final class Engine implements Performer {
  private final Access access;
  private final Existing existing;
  private final Time time;
  private final Supplier<String> tokens;
  private final Keeper keeper;
  private final Logbook logbook;
  private final Function<Text, String> words;
  private final AtomicReference<@Nullable Plan> stopped = new AtomicReference<>();

  /**
   * An engine.
   *
   * @param access AWS, or the demo cloud
   * @param existing what the person has already to sign in with
   * @param time time
   * @param tokens fresh tokens that nobody can guess: 32 to 64 letters, digits and hyphens each
   * @param backups where what is written over is kept
   * @param journal where it is written down what was begun
   * @param words puts texts into words for reports, without secrets
   */
  public Engine(
      Access access,
      Existing existing,
      Time time,
      Supplier<String> tokens,
      Backups backups,
      Journal journal,
      Function<Text, String> words) {
    this.access = access;
    this.existing = existing;
    this.time = time;
    this.tokens = tokens;
    this.keeper = new Keeper(backups, time);
    this.logbook = new Logbook(journal);
    this.words = words;
  }

  @Override
  public void perform(Effect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case Effect.Stop _ -> {}
      case SignInEffect.SignIn signIn -> signIn(signIn, answers);
      case SignInEffect.Renew renew -> renew(renew, answers);
      case SignInEffect.LookForProfiles() -> {
        var found = existing().look();
        answers.accept(new Answer.ProfilesFound(found.offers(), found.complaints()));
      }
      case SignInEffect.UseProfile(var name) -> {
        existing().use(name);
        answers.accept(new Answer.RoleTaken(whoAmI("", name)));
      }
      case SignInEffect.RenewProfile(var who) -> {
        access.forget();
        answers.accept(new Answer.Renewed(whoAmI(who.accountName(), who.roleName())));
      }
      case SignInEffect.ReuseSession(var url, var region) ->
          enter(existing().session(url, region), region, answers);
      case SignInEffect.AssumeRole(var role, var account) -> {
        access.assume(role);
        answers.accept(new Answer.RoleTaken(whoAmI(account, role.name())));
      }
      case SignInEffect.ListAccounts() -> listAccounts(answers);
      case SignInEffect.ListRoles(var account) ->
          listRoles(account, roles -> answers.accept(new Answer.RolesFound(roles)));
      case SignInEffect.TakeRole(var account, var name, var role) -> {
        access.take(account, role);
        answers.accept(new Answer.RoleTaken(whoAmI(name, role)));
      }
      case LogEffect.ListBuckets _ ->
          pages()
              .read(
                  mark -> access.in(access.homeRegion()).s3().buckets(mark),
                  buckets -> answers.accept(new Answer.BucketsFound(buckets)));
      case LogEffect.Inspect inspect -> inspect(inspect, answers);
      case LogEffect.CheckFormat(var source) ->
          answers.accept(
              new Answer.FormatChecked(Sample.check(access.in(source.region().id()).s3(), source)));
      case LogEffect.ListKeys(var region) ->
          keyChoices(region).list(keys -> answers.accept(new Answer.KeysFound(keys)));
      case LogEffect.LookAtKey(var region, var arn) ->
          answers.accept(new Answer.KeyLooked(keyChoices(region).look(arn)));
      case LogEffect.ListKeyRoles(var account) ->
          listRoles(account, roles -> answers.accept(new Answer.KeyRolesFound(roles)));
      case LogEffect.TakeKeyRole(var account, var name, var role) ->
          answers.accept(new Answer.KeyRoleTaken(enter(account, name, role)));
      case LogEffect.TakeKeyProfile(var name) ->
          answers.accept(
              new Answer.KeyRoleTaken(
                  new SignedIn(existing().enter(name), "", name, access.sessionEnd())));
      case FlowEffect.FindConnection(var inputs) ->
          answers.accept(
              new Answer.ConnectionFound(new ExistingConnection(access, time).find(inputs)));
      case Effect.OfAlert(var what) -> new AlertWork(access, time).perform(what, answers);
      case Effect.LookAtHandOver(var plan, var handOver) ->
          answers.accept(
              new Answer.HandOverLooked(handOver, new HandOverLook(access).look(plan, handOver)));
      case ReviewEffect.MakePlan makePlan -> makePlan(makePlan, answers);
      case ReviewEffect.Discard(var plan) -> plans().discard(plan);
      case ReviewEffect.CheckAgain(var plan, var check) ->
          answers.accept(new Answer.CheckedAgain(check, new Preflight(access).again(check, plan)));
      case ReviewEffect.SaveSetup(var plan, var file) -> {
        planFiles().saveSetup(plan, file);
        answers.accept(new Answer.Saved(file));
      }
      case ReviewEffect.SavePlan(var plan, var file) -> {
        planFiles().savePlan(plan, file);
        answers.accept(new Answer.Saved(file));
      }
      case ReviewEffect.Compare(var plan, var file) ->
          answers.accept(new Answer.Compared(planFiles().compare(plan, file)));
      case ReviewEffect.MeasureVolume(var source) ->
          answers.accept(
              new Answer.VolumeMeasured(
                  source,
                  DayCount.dayBefore(access.in(source.region().id()).s3(), source, time.now())));
      case Effect.CarryOut(var plan) -> {
        access.reenter(plan.inputs().keyCallers());
        answers.accept(
            new Answer.Deployed(
                deployer()
                    .carryOut(
                        plan,
                        () -> plan.equals(stopped.get()),
                        moved -> answers.accept(new Answer.DeploymentMoved(moved)))));
      }
      case Effect.StopDeployment(var plan) -> stopped.set(plan);
      case ReviewEffect.RemoveFailedStack(var stack) -> {
        deployer().remove(stack);
        answers.accept(new Answer.FailedStackRemoved());
      }
      case Effect.ListConnections(var region) ->
          answers.accept(
              new Answer.ConnectionsFound(
                  UndoMaker.connections(access.in(region.id()).cloudFormation())));
      case FlowEffect.OpenConnection(var caller, var region, var stackId) ->
          answers.accept(
              new Answer.ConnectionOpened(
                  new ExistingConnection(access, time).open(caller, region, stackId)));
      case FlowEffect.SaveText(var file, var text) -> {
        SavedFile.write(file, text);
        answers.accept(new Answer.TextSaved(file));
      }
      case Effect.MakeRemoval(var inputs) ->
          answers.accept(new Answer.RemovalMade(new UndoMaker(access).make(inputs)));
      case Effect.TakeAway(var removal) -> {
        access.reenter(removal.inputs().keyCallers());
        deployer().undo(removal, moved -> answers.accept(new Answer.RemovalMoved(moved)));
        answers.accept(new Answer.Undone());
      }
      case Effect.SaveReport(var told, var file) ->
          answers.accept(ReportFile.answer(told, file, words));
      case Effect.Diagnose(var region, var target) ->
          answers.accept(
              new Answer.ConnectionDiagnosed(new Diagnosis(access, region).diagnose(target)));
      case FlowEffect.WatchFlow(var connection, boolean trace) ->
          new FlowWatch(access, time)
              .watch(
                  connection,
                  trace,
                  (flow, queue) ->
                      answers.accept(
                          new Answer.FlowSeen(flow.hops(), queue, flow.awsSideComplete())),
                  (stages, ended) -> answers.accept(new Answer.Traced(stages, ended)));
      case FlowEffect.SendBack(var connection) ->
          new LettersBack(access, time)
              .send(connection, task -> answers.accept(new Answer.LettersMoved(task)));
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
    listAccounts(answers);
  }

  private ExistingSignIn existing() {
    return new ExistingSignIn(existing, access, time);
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
          ? new ProblemException(Problems.unknownPortal(url, region, e))
          : e;
    }
  }

  private void listAccounts(Consumer<Answer> answers) throws InterruptedException {
    pages()
        .read(
            mark -> access.portal().accounts(access.token(), mark),
            accounts -> answers.accept(new Answer.AccountsFound(accounts)));
  }

  private void listRoles(String account, Consumer<Listed<AccountRole>> told)
      throws InterruptedException {
    pages().read(mark -> access.portal().roles(access.token(), account, mark), told);
  }

  private void inspect(LogEffect.Inspect wanted, Consumer<Answer> answers) {
    var identity = wanted.who().identity();
    var inspection = Inspection.of(access, identity.arn(), identity.account(), wanted.bucket());
    @Nullable LogFolder chosen = wanted.folder();
    if (chosen == null) {
      List<LogFolder> folders = inspection.folders();
      answers.accept(new Answer.FoldersFound(folders));
      chosen = folders.stream().filter(one -> one.unfit() == null).findFirst().orElse(null);
    }
    answers.accept(new Answer.SourceFound(chosen == null ? null : inspection.source(chosen)));
  }

  private KeyChoices keyChoices(Region region) {
    return new KeyChoices(access.in(region.id()).kms(), pages());
  }

  private void makePlan(ReviewEffect.MakePlan wanted, Consumer<Answer> answers)
      throws InterruptedException {
    Plan plan = plans().make(wanted.inputs(), wanted.replaced());
    try {
      answers.accept(new Answer.PlanMade(plan));
    } catch (AbandonedException e) {
      // Nobody will see this plan, so nobody else would take its change set away.
      CleanUp.despiteInterrupt(() -> plans().discard(plan));
      throw e;
    }
  }

  private SignedIn whoAmI(String accountName, String roleName) {
    return new SignedIn(
        access.in(access.homeRegion()).sts().whoAmI(), accountName, roleName, access.sessionEnd());
  }

  private SignedIn enter(String account, String accountName, String role) {
    access.enter(account, role);
    Identity identity = access.elsewhere(account, access.homeRegion()).orElseThrow().sts().whoAmI();
    return new SignedIn(identity, accountName, role, access.sessionEnd());
  }

  private Deployer deployer() {
    return new Deployer(access, time, tokens, keeper, logbook);
  }

  private PlanFiles planFiles() {
    return new PlanFiles(time);
  }

  private Pages pages() {
    return new Pages(time);
  }

  private PlanMaker plans() {
    return new PlanMaker(access, time, tokens);
  }
}
