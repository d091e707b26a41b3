package org.sentinelsetup.engine.work;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Pages;
import org.sentinelsetup.engine.Performer;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.discovery.Inspection;
import org.sentinelsetup.engine.discovery.KeyChoices;
import org.sentinelsetup.engine.discovery.Sample;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.engine.signin.ExistingSignIn;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.LogEffect;

/** Finds the logs and the keys they are encrypted with, and gets into the keys' accounts. */
public final class LogWork implements Performer<LogEffect> {
  private final Access access;
  private final ExistingSignIn existing;
  private final PortalLists lists;
  private final Pages pages;

  /**
   * Works with the role that was taken.
   *
   * @param access the role's credentials
   * @param existing what the person has already to sign in with
   * @param time time
   */
  public LogWork(Access access, Existing existing, Time time) {
    this.access = access;
    this.existing = new ExistingSignIn(existing, access, time);
    this.lists = new PortalLists(access, time);
    this.pages = new Pages(time);
  }

  @Override
  public void perform(LogEffect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case LogEffect.ListBuckets _ ->
          pages.read(
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
          lists.roles(account, roles -> answers.accept(new Answer.KeyRolesFound(roles)));
      case LogEffect.TakeKeyRole(var account, var name, var role) ->
          answers.accept(new Answer.KeyRoleTaken(enter(account, name, role)));
      case LogEffect.TakeKeyProfile(var name) ->
          answers.accept(
              new Answer.KeyRoleTaken(
                  new SignedIn(existing.enter(name), "", name, access.sessionEnd())));
    }
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
    return new KeyChoices(access.in(region.id()).kms(), pages);
  }

  private SignedIn enter(String account, String accountName, String role) {
    access.enter(account, role);
    Identity identity = access.elsewhere(account, access.homeRegion()).orElseThrow().sts().whoAmI();
    return new SignedIn(identity, accountName, role, access.sessionEnd());
  }
}
