package org.sentinelsetup.aws;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.Environment;

/** Nobody answers, too late, or with nothing. */
class SilenceTest {
  /** How a call on a virtual thread ended, and whether the thread was interrupted then. */
  record End(Kind kind, boolean interrupted) {}

  @Test
  void emptyAnswersAreNoAnswers() {
    Map<String, Consumer<AwsClients>> calls =
        Map.of(
            "GetCallerIdentity", clients -> account(clients).sts().whoAmI(),
            "GetKeyPolicy", clients -> account(clients).kms().policy("1111aaaa"),
            "GetQueueAttributes", clients -> account(clients).sqs().describe("https://x/1/q"),
            "GetAccountSummary", clients -> account(clients).iam().accountSummary(),
            "POST /client/register", clients -> clients.oidc("us-west-2").register("a", "b"));
    calls.forEach(
        (operation, call) -> {
          try (ScriptedCloud cloud = new ScriptedCloud().on(operation, Answer.bare(200));
              AwsClients clients = cloud.clients()) {
            AwsCallException thrown =
                catchThrowableOfType(AwsCallException.class, () -> call.accept(clients));
            assertThat(thrown.kind()).as(operation).isEqualTo(Kind.NOT_UNDERSTOOD);
          }
        });
  }

  @Test
  void nobodyThereIsUnreachable() {
    URI gone;
    try (ScriptedCloud cloud = new ScriptedCloud()) {
      gone = cloud.uri();
    }
    try (AwsClients clients = new AwsClients(new Environment.Demo(gone))) {
      AwsCallException thrown =
          catchThrowableOfType(AwsCallException.class, () -> account(clients).sts().whoAmI());
      assertThat(thrown.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(thrown.error().status()).isZero();
    }
  }

  @Test
  void throttledCallsAreMadeThreeTimes() {
    Answer throttled = Answer.queryError(400, "Throttling", "Rate exceeded");
    Answer identity =
        Answer.query(
            "GetCallerIdentity", "<Account>111122223333</Account><Arn>a</Arn><UserId>u</UserId>");
    try (ScriptedCloud cloud =
            new ScriptedCloud().on("GetCallerIdentity", throttled, throttled, identity);
        AwsClients clients = new AwsClients(new Environment.Demo(cloud.uri()))) {
      assertThat(account(clients).sts().whoAmI().account()).isEqualTo("111122223333");
      assertThat(cloud.requests()).hasSize(3);
    }
  }

  @Test
  void anInterruptionStaysOne() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedCloud cloud = new ScriptedCloud().on("GetCallerIdentity", late(asked, over));
        AwsClients clients = cloud.clients()) {
      CompletableFuture<End> end = new CompletableFuture<End>().orTimeout(30, SECONDS);
      Thread caller = whoAmI(clients, end);
      asked.await();
      caller.interrupt();
      assertThat(end.join()).isEqualTo(new End(Kind.INTERRUPTED, true));
      over.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({"200, 10000", "10000, 200", "200, 200"})
  void aTimeLimitIsNoInterruption(int attemptMillis, int callMillis) {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedCloud cloud =
            new ScriptedCloud().on("GetCallerIdentity", late(new CountDownLatch(1), over));
        AwsClients clients =
            cloud.clients(Duration.ofMillis(attemptMillis), Duration.ofMillis(callMillis))) {
      CompletableFuture<End> end = new CompletableFuture<End>().orTimeout(30, SECONDS);
      whoAmI(clients, end);
      assertThat(end.join()).isEqualTo(new End(Kind.UNREACHABLE, false));
      over.countDown();
    }
  }

  private static Thread whoAmI(AwsClients clients, CompletableFuture<End> end) {
    return Thread.startVirtualThread(
        () -> {
          AwsCallException thrown =
              catchThrowableOfType(AwsCallException.class, () -> account(clients).sts().whoAmI());
          end.complete(new End(thrown.kind(), Thread.currentThread().isInterrupted()));
        });
  }

  private static Answer late(CountDownLatch asked, CountDownLatch over) {
    return Answer.bare(200)
        .after(
            () -> {
              asked.countDown();
              try {
                over.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static AccountClients account(AwsClients clients) {
    return clients.in(CREDENTIALS, "eu-west-1");
  }
}
