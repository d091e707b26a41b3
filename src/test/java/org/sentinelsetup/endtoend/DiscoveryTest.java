package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.SeedMixed;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Which logs lie where, in which format, under which keys: found by looking, and said as it is. */
@Timeout(60)
class DiscoveryTest {
  private Guest guest;

  @AfterEach
  void close() {
    guest.close();
  }

  @Test
  void flowLogsHaveAFolderATypeAndAKeyOfTheirOwn() throws Exception {
    guest = Guest.atLogs(Scenario.MIXED_LOGS);
    LogSource source = guest.look(SeedMixed.FLOWS);
    assertThat(source.type()).isEqualTo(LogType.VPC_FLOW);
    assertThat(source.prefix()).isEqualTo("AWSLogs/111122223333/vpcflowlogs/");
    assertThat(source.keys()).extracting(KeyInUse::account).containsOnly("111122223333");
    assertThat(source.keys()).extracting(KeyInUse::arn).doesNotHaveDuplicates().hasSize(2);
    assertThat(guest.state().sentinel().suffix()).isEqualTo("vpcflow");
    assertThat(folders())
        .extracting(LogFolder::prefix)
        .containsExactly("AWSLogs/111122223333/vpcflowlogs/", "AWSLogs/777788889999/vpcflowlogs/");
    assertThat(format()).isInstanceOf(FormatVerdict.Fits.class);
  }

  @Test
  void anotherOfTheFoldersCanBeChosen() throws Exception {
    guest = Guest.atLogs(Scenario.MIXED_LOGS);
    guest.look(SeedMixed.FLOWS);
    guest.send(new LogAct.FolderChosen(folders().getLast()));
    guest.await(state -> state.logs().source() == null);
    assertThat(Guest.source(guest.await(state -> state.logs().source() != null)).prefix())
        .isEqualTo("AWSLogs/777788889999/vpcflowlogs/");
  }

  @Test
  void findingsOfGuardDuty() throws Exception {
    guest = Guest.atLogs(Scenario.MIXED_LOGS);
    LogSource source = guest.look(SeedMixed.FINDINGS);
    assertThat(source.type()).isEqualTo(LogType.GUARDDUTY);
    assertThat(source.prefix()).isEqualTo("AWSLogs/111122223333/GuardDuty/");
    assertThat(format()).isInstanceOf(FormatVerdict.Fits.class);
  }

  @Test
  void parquetIsSaidSo() throws Exception {
    guest = Guest.atLogs(Scenario.MIXED_LOGS);
    LogSource source = guest.look(SeedMixed.PARQUET);
    assertThat(source.type()).isEqualTo(LogType.VPC_FLOW);
    assertThat(source.prefix())
        .isEqualTo("AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/");
    assertThat(Objects.requireNonNull(source.newest()).key()).endsWith(".parquet");
    assertThat(format())
        .isInstanceOfSatisfying(
            FormatVerdict.Misfit.class,
            misfit -> assertThat(Words.say(misfit.why())).contains("Parquet"));
  }

  @Test
  void aBucketWithDigestsOnlyIsSaidSo() throws Exception {
    guest = Guest.atLogs(Scenario.MIXED_LOGS);
    guest.send(new LogAct.BucketChosen(SeedMixed.DIGESTS));
    guest.await(state -> state.logs().activity() instanceof Activity.Busy);
    WizardState looked =
        guest.await(
            state -> state.logs().folders() != null && state.logs().activity() == Activity.IDLE);
    assertThat(looked.logs().source()).isNull();
    assertThat(folders()).hasSize(1);
    assertThat(folders().getFirst().unfit()).isEqualTo(Text.of("discovery.only-digests"));
  }

  @Test
  void logsThatNobodyRecognisesCanBeNamed() throws Exception {
    guest = Guest.atLogs(Scenario.MIXED_LOGS);
    guest.send(new LogAct.BucketChosen("acme-web"));
    guest.await(state -> state.logs().folders() != null);
    guest.await(state -> state.logs().activity() == Activity.IDLE);
    assertThat(folders()).isEmpty();
    guest.send(
        new LogAct.FolderChosen(
            LogFolder.of(LogType.CLOUDWATCH, "exports/app/", Text.of("discovery.by-person"))));
    LogSource source = Guest.source(guest.await(state -> state.logs().source() != null));
    assertThat(source.type()).isEqualTo(LogType.CLOUDWATCH);
    assertThat(source.prefix()).isEqualTo("exports/app/");
    assertThat(source.newest()).isNull();
  }

  @Test
  void aLandingZonesFolderIsFoundAndConfigIsLeftOut() throws Exception {
    guest = Guest.atLogs(Scenario.CONTROL_TOWER);
    LogSource source = guest.look("aws-controltower-logs-111122223333-eu-west-1");
    assertThat(source.prefix()).isEqualTo("o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/");
    assertThat(folders()).extracting(LogFolder::type).containsOnly(LogType.CLOUDTRAIL);
    assertThat(source.digests()).isTrue();
    assertThat(source.members()).contains("111122223333", "444455556666");
  }

  @Test
  void aKeyThatCannotBeUsedIsShownAndNotTaken() throws Exception {
    guest = Guest.atLogs(Scenario.HAPPY);
    LogSource before = guest.look("acme-org-logs");
    guest.send(new LogAct.ListKeys());
    var keys =
        Objects.requireNonNull(
                guest
                    .await(state -> state.logs().keys() != null && state.logs().keys().complete())
                    .logs()
                    .keys())
            .items();
    assertThat(keys).filteredOn(one -> one.managedByAws()).isNotEmpty();
    for (String alias :
        List.of("alias/old-logs", "alias/retired", "alias/signing", "alias/tokens")) {
      String arn =
          keys.stream().filter(one -> one.aliases().equals(alias)).findFirst().orElseThrow().arn();
      guest.send(new LogAct.KeyChosen(arn));
      WizardState refused =
          guest.await(state -> state.logs().activity() instanceof Activity.Failed);
      assertThat(((Activity.Failed) refused.logs().activity()).problem().title())
          .isEqualTo(Text.of("wizard.key-unfit.title"));
      assertThat(Guest.source(refused)).isEqualTo(before);
    }
  }

  @Test
  void aKeyTheOwnerHidesIsKnownByItsArnOnly() throws Exception {
    guest = Guest.atLogs(Scenario.CONTROL_TOWER);
    LogSource source = guest.look("aws-controltower-logs-111122223333-eu-west-1");
    assertThat(source.keys()).extracting(KeyInUse::account).containsExactly("444455556666");
    assertThat(source.keys())
        .extracting(KeyInUse::key)
        .extracting(KmsKey::customerManaged)
        .containsOnly(true);
  }

  @Test
  void withoutPermissionTheLayoutHasToDoAndWhatIsMissingIsNamed() throws Exception {
    guest = Guest.in(Scenario.HAPPY);
    guest.inWorld(
        world -> {
          var people = world.identities();
          var logging = people.assignments("111122223333").getFirst().account();
          return people.assign(
              logging,
              "ListOnly",
              people.role(
                  "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/ListOnly",
                  """
                  {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                  "Action":["s3:List*","s3:GetBucketLocation"],"Resource":"*"}]}""",
                  world.clock().now()));
        });
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take("111122223333", "ListOnly");
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
    LogSource source = guest.look("acme-org-logs");
    assertThat(source.prefix()).isEqualTo("AWSLogs/o-a1b2c3d4e5/");
    assertThat(source.why()).isEqualTo(Text.of("discovery.by-layout"));
    assertThat(source.digests()).isTrue();
    assertThat(source.keys()).isEmpty();
    assertThat(source.doubts())
        .containsExactly(Text.of("discovery.newest-denied"), Text.of("discovery.default-denied"));
  }

  private List<LogFolder> folders() {
    return Objects.requireNonNull(guest.state().logs().folders());
  }

  private FormatVerdict format() throws InterruptedException {
    guest.send(new LogAct.CheckFormat());
    return Objects.requireNonNull(
        guest.await(state -> state.logs().format() != null).logs().format());
  }
}
