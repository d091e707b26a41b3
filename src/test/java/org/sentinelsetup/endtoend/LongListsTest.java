package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.SeedLarge;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.WizardState;

/** Two thousand accounts, a thousand buckets, a thousand keys. */
@Timeout(60)
class LongListsTest {
  private static final int ACCOUNTS_A_PAGE = 100;
  private static final int BUCKETS_A_PAGE = 250;

  private Guest guest;

  @AfterEach
  void close() {
    guest.close();
  }

  private int calls(String operation) {
    return guest.inWorld(world -> world.faults().calls(operation));
  }

  @Test
  void accountsComeByThePageAndNothingIsAskedForEachOfThem() throws Exception {
    guest = Guest.in(Scenario.LARGE_ORGANISATION);
    guest.signIn();
    WizardState first = guest.await(state -> !state.signIn().accounts().items().isEmpty());
    assertThat(first.signIn().accounts().items()).hasSize(ACCOUNTS_A_PAGE);
    assertThat(first.signIn().accounts().complete()).isFalse();
    WizardState all = guest.await(state -> state.signIn().accounts().complete());
    assertThat(all.signIn().accounts().items()).hasSize(SeedLarge.ACCOUNTS);
    assertThat(new HashSet<>(all.signIn().accounts().items())).hasSize(SeedLarge.ACCOUNTS);
    assertThat(calls("ListAccounts")).isEqualTo(SeedLarge.ACCOUNTS / ACCOUNTS_A_PAGE);
    assertThat(calls("ListAccountRoles")).isZero();
    guest.take("111122223333", "LogAdmin");
    assertThat(calls("ListAccountRoles")).as("for the chosen account only").isEqualTo(1);
  }

  @Test
  void bucketsAndKeysComeByThePage() throws Exception {
    guest = Guest.atLogs(Scenario.LARGE_ORGANISATION);
    assertThat(Objects.requireNonNull(guest.state().logs().buckets()).items())
        .hasSize(SeedLarge.BUCKETS);
    assertThat(calls("ListBuckets")).isEqualTo(SeedLarge.BUCKETS / BUCKETS_A_PAGE);
    guest.look("acme-org-logs");
    int described = calls("DescribeKey");
    guest.send(new LogAct.ListKeys());
    WizardState listed =
        guest.await(state -> state.logs().keys() != null && state.logs().keys().complete());
    assertThat(Objects.requireNonNull(listed.logs().keys()).items())
        .hasSizeGreaterThanOrEqualTo(SeedLarge.KEYS)
        .filteredOn(key -> !key.aliases().isEmpty())
        .hasSizeGreaterThanOrEqualTo(SeedLarge.KEYS);
    assertThat(calls("DescribeKey")).as("none for a row").isEqualTo(described);
  }

  @Test
  void fewerCallsAreWantedAndNobodyIsAskedToSignInAgain() throws Exception {
    guest = Guest.in(Scenario.LARGE_ORGANISATION);
    throttle("ListAccounts", 7);
    guest.signIn();
    WizardState all = guest.await(state -> state.signIn().accounts().complete());
    assertThat(all.signIn().accounts().items()).hasSize(SeedLarge.ACCOUNTS);
    assertThat(signIns()).isEqualTo(1);
  }

  @Test
  void aListThatStopsHalfWayIsNeverTheWhole() throws Exception {
    guest = Guest.in(Scenario.LARGE_ORGANISATION);
    throttle("ListAccounts", 10_000);
    guest.signIn();
    WizardState stopped =
        guest.await(state -> state.signIn().activity() instanceof Activity.Failed);
    Listed<Account> accounts = stopped.signIn().accounts();
    assertThat(accounts.complete()).isFalse();
    assertThat(stopped.signIn().entered()).isTrue();
    assertThat(NextAction.of(stopped))
        .isInstanceOfSatisfying(
            Next.Go.class, go -> assertThat(go.event()).isEqualTo(new SignInAct.ListAccounts()));
    throttle("ListAccounts", 0);
    guest.send(new SignInAct.ListAccounts());
    WizardState all = guest.await(state -> state.signIn().accounts().complete());
    assertThat(all.signIn().accounts().items()).hasSize(SeedLarge.ACCOUNTS);
    assertThat(signIns()).as("no second one").isEqualTo(1);
  }

  @Test
  void anAccountCanBeChosenBeforeTheLastHasCome() throws Exception {
    guest = Guest.in(Scenario.LARGE_ORGANISATION);
    guest.signIn();
    WizardState first = guest.await(state -> !state.signIn().accounts().items().isEmpty());
    List<Account> some = first.signIn().accounts().items();
    guest.send(new SignInAct.AccountChosen(some.getFirst().id()));
    WizardState chosen =
        guest.await(
            state ->
                state.signIn().roles().complete() || state.signIn().activity() == Activity.IDLE);
    assertThat(chosen.signIn().accountId()).isEqualTo(some.getFirst().id());
  }

  private int signIns() {
    return guest.inWorld(world -> world.signIn().registered());
  }

  private void throttle(String operation, int calls) {
    guest.inWorld(
        world -> {
          world.faults().throttle(operation, calls);
          return calls;
        });
  }
}
