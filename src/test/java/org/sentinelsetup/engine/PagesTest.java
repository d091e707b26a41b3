package org.sentinelsetup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.aws.Answer;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.ScriptedCloud;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.SsoToken;

/** Pages come one by one, more slowly where AWS wants that, and never as the whole too early. */
class PagesTest {
  private static final SsoToken TOKEN = new SsoToken("token-example", Duration.ofHours(8));

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final ManualTime time = new ManualTime();
  private final List<Listed<Account>> told = new ArrayList<>();

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  private List<Account> read() throws InterruptedException {
    return new Pages(time)
        .read(mark -> clients.portal("us-west-2").accounts(TOKEN, mark), told::add);
  }

  @Test
  void eachPageIsToldAsItComes() throws InterruptedException {
    cloud.on("GET /assignment/accounts", page("one", "a"), page("two", "b"), page("three", null));
    assertThat(read()).extracting(Account::name).containsExactly("one", "two", "three");
    assertThat(told).extracting(Listed::complete).containsExactly(false, false, true);
    assertThat(told).extracting(listed -> listed.items().size()).containsExactly(1, 2, 3);
  }

  @Test
  void fewerCallsAreWantedAndItGoesOnWhereItWas() throws InterruptedException {
    cloud.on("GET /assignment/accounts", page("one", "a"), tooMany(), tooMany(), page("two", null));
    assertThat(read()).extracting(Account::name).containsExactly("one", "two");
    assertThat(time.now()).isEqualTo(Samples.NOW.plusSeconds(2 + 4));
    assertThat(cloud.requests())
        .extracting(request -> request.uri().getQuery().contains("next_token=a"))
        .containsExactly(false, true, true, true);
  }

  @Test
  void afterThreeMinutesItSaysSoAndWhatCameIsNotTheWhole() {
    var answers = new Answer[20];
    Arrays.fill(answers, tooMany());
    answers[0] = page("one", "a");
    cloud.on("GET /assignment/accounts", answers);
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            AwsCallException.class,
            e -> assertThat(e.kind()).isEqualTo(AwsCallException.Kind.THROTTLED));
    assertThat(told).extracting(Listed::complete).containsExactly(false);
    assertThat(Duration.between(Samples.NOW, time.now()))
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
  }

  private static Answer page(String name, String next) {
    String token = next == null ? "" : ",\"nextToken\":\"" + next + "\"";
    return Answer.json(
        200,
        "{\"accountList\":[{\"accountId\":\"111122223333\",\"accountName\":\"%s\"}]%s}"
            .formatted(name, token));
  }

  private static Answer tooMany() {
    return Answer.json(429, "{\"message\":\"HTTP 429 Unknown Code\"}")
        .with("x-amzn-ErrorType", "TooManyRequestsException");
  }
}
