package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.engine.permissions.LeastPrivilege;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * A role with a plan's own permissions can make that plan and carry it out, and cannot with one of
 * them less.
 *
 * <p>The demo cloud asks for no permission for what CloudFormation does to the resources, nor for
 * {@code cloudformation:TagResource}: that those are needed and enough is not tried here.
 */
@Timeout(120)
class LeastPrivilegePlayedTest {
  private static final String MADE = "made";
  private static final String PERMISSION_SET = "Deploying";

  private static Plan plan;

  @BeforeAll
  static void planOfSomebodyWhoMayDoAnything() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      guest.look(Seed.LOG_BUCKET);
      guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
      plan =
          Objects.requireNonNull(
              guest.await(state -> state.review().plan() != null).review().plan());
    }
  }

  @Test
  void withThePlansPermissionsThePlanIsMadeAndCarriedOut() throws Exception {
    try (Guest guest = signedIn(LeastPrivilege.of(plan).deploying())) {
      assertThat(played(guest)).isEqualTo(MADE);
      Plan again = Objects.requireNonNull(guest.state().review().plan());
      assertThat(again.blocked()).isFalse();
      assertThat(again.findings())
          .as("all that can be known is")
          .filteredOn(finding -> finding.level() == Finding.Level.UNKNOWN)
          .extracting(finding -> Words.say(finding.what()))
          .satisfiesExactly(
              role -> assertThat(role).contains("IAM GetRole was refused"),
              control ->
                  assertThat(control).isEqualTo(Words.say(Text.of("preflight.control-policies"))));
      assertThat(again.inputs().source().keys()).isEqualTo(plan.inputs().source().keys());
      assertThat(again.inputs().source().why()).isEqualTo(plan.inputs().source().why());
      assertThat(again.inputs().source().doubts()).isEmpty();
      assertThat(again.changes())
          .hasSameSizeAs(plan.changes())
          .noneMatch(PlannedChange::nothingToDo);
    }
  }

  @Test
  void theFormatCanBeLookedAtWhenThatIsAskedFor() throws Exception {
    try (Guest guest = signedIn(LeastPrivilege.of(plan, true).deploying())) {
      guest.send(new WizardEvent.GoTo(StepId.LOGS));
      guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
      guest.look(Seed.LOG_BUCKET);
      guest.send(new LogAct.CheckFormat());
      assertThat(guest.await(state -> state.logs().format() != null).logs().format())
          .isInstanceOf(FormatVerdict.Fits.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3:ListAllMyBuckets",
        "s3:ListBucket",
        "s3:GetBucketNotification",
        "s3:PutBucketNotification",
        "kms:GetKeyPolicy",
        "kms:PutKeyPolicy",
        "iam:ListOpenIDConnectProviders",
        "cloudformation:DescribeStacks",
        "cloudformation:CreateChangeSet",
        "cloudformation:DescribeChangeSet",
        "cloudformation:ExecuteChangeSet"
      })
  void withOneLessItIsRefused(String action) throws Exception {
    String policy = LeastPrivilege.of(plan).deploying();
    String less = policy.replace("\"" + action + "\"", "\"sts:GetCallerIdentity\"");
    assertThat(less).isNotEqualTo(policy);
    try (Guest guest = signedIn(less)) {
      assertThat(played(guest)).startsWith("AccessDenied");
    }
  }

  /** Done without, for this plan: the reason is a doubt, or another call tells the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cloudtrail:DescribeTrails",
        "s3:GetEncryptionConfiguration",
        "cloudformation:DescribeEvents"
      })
  void withoutSomeItIsMadeAllTheSame(String action) throws Exception {
    String policy = LeastPrivilege.of(plan).deploying();
    try (Guest guest = signedIn(policy.replace("\"" + action + "\"", "\"s3:GetBucketAcl\""))) {
      assertThat(played(guest)).isEqualTo(MADE);
    }
  }

  /** A check that may not be made is said to be unknown, with what was refused. */
  @ParameterizedTest
  @CsvSource({
    "iam:SimulatePrincipalPolicy, PERMISSIONS",
    "iam:GetAccountSummary, QUOTAS",
    "s3:GetBucketPolicy, BUCKET_POLICY",
    "sqs:GetQueueUrl, NAMES",
    "sns:GetTopicAttributes, NAMES"
  })
  void whatMayNotBeLookedAtIsUnknown(String action, Check check) throws Exception {
    String policy = LeastPrivilege.of(plan).deploying();
    try (Guest guest = signedIn(policy.replace("\"" + action + "\"", "\"s3:GetBucketAcl\""))) {
      assertThat(played(guest)).isEqualTo(MADE);
      assertThat(Objects.requireNonNull(guest.state().review().plan()).findings())
          .filteredOn(finding -> finding.check() == check)
          .anySatisfy(
              finding -> {
                assertThat(finding.level()).isEqualTo(Finding.Level.UNKNOWN);
                assertThat(finding.what().key()).isEqualTo("preflight.denied");
              });
    }
  }

  private static Guest signedIn(String policy) throws Exception {
    Guest guest = Guest.in(Scenario.HAPPY);
    // The plan was made by somebody of another name, who may look at himself.
    String own = policy.replaceAll("role/\\*[A-Za-z_0-9]+", "role/*" + PERMISSION_SET);
    guest.inWorld(
        world -> {
          var people = world.identities();
          var logging = people.assignments(Seed.LOGGING).getFirst().account();
          String arn = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/";
          return people.assign(
              logging, PERMISSION_SET, people.role(arn + PERMISSION_SET, own, world.clock().now()));
        });
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take(Seed.LOGGING, PERMISSION_SET);
    return guest;
  }

  /** As far as it goes: the code of the first refusal, or that everything was made. */
  private static String played(Guest guest) throws InterruptedException {
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    String listed =
        reached(
            guest,
            state -> state.logs().buckets() != null && state.logs().buckets().complete(),
            state -> state.logs().activity());
    if (!listed.equals(MADE)) {
      return listed;
    }
    guest.send(new LogAct.BucketChosen(Seed.LOG_BUCKET));
    String looked =
        reached(guest, state -> state.logs().source() != null, state -> state.logs().activity());
    if (!looked.equals(MADE)) {
      return looked;
    }
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    String planned =
        reached(guest, state -> state.review().plan() != null, state -> state.review().activity());
    if (!planned.equals(MADE)) {
      return planned;
    }
    guest.send(new WizardEvent.Deploy());
    return reached(
        guest, state -> state.deploy().outputs() != null, state -> state.deploy().activity());
  }

  private static String reached(
      Guest guest, Predicate<WizardState> done, Function<WizardState, Activity> activity)
      throws InterruptedException {
    WizardState state =
        guest.await(now -> done.test(now) || activity.apply(now) instanceof Activity.Failed);
    return activity.apply(state) instanceof Activity.Failed(var problem)
        ? Objects.requireNonNull(problem.aws()).code()
        : MADE;
  }
}
