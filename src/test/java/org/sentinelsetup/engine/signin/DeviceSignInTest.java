package org.sentinelsetup.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.aws.Answer;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.ScriptedCloud;
import org.sentinelsetup.engine.ManualTime;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;

class DeviceSignInTest {
  private static final Answer PENDING =
      refusal("AuthorizationPendingException", "authorization_pending");
  private static final Answer SLOW_DOWN = refusal("SlowDownException", "slow_down");
  private static final Answer DECLINED = refusal("AccessDeniedException", "access_denied");
  private static final Answer TOKEN =
      Answer.json(200, "{\"accessToken\":\"t\",\"tokenType\":\"Bearer\",\"expiresIn\":28800}");
  private static final Answer BROKEN = Answer.json(500, "{}");

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final AwsClients clients = cloud.clients();
  private final ManualTime time = new ManualTime();
  private final List<DevicePrompt> prompts = new ArrayList<>();

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  private static Answer refusal(String type, String error) {
    return Answer.json(400, "{\"error\":\"%s\"}".formatted(error))
        .with("x-amzn-ErrorType", type + ":http://internal.amazon.com/coral/x/");
  }

  private SsoToken signIn(String interval, Answer... polls) throws InterruptedException {
    cloud
        .on(
            "POST /client/register",
            Answer.json(
                200,
                "{\"clientId\":\"i\",\"clientSecret\":\"s\",\"clientSecretExpiresAt\":1864028800}"))
        .on(
            "POST /device_authorization",
            Answer.json(
                200,
                """
                {%s"deviceCode":"d","userCode":"ABCD-EFGH","expiresIn":600,
                 "verificationUri":"https://device.sso.us-west-2.amazonaws.com/",
                 "verificationUriComplete":"https://device.sso.us-west-2.amazonaws.com/?user_code=ABCD-EFGH"}"""
                    .formatted(interval)))
        .on("POST /token", polls);
    if (!(StartUrl.parse("https://acme.awsapps.com/start")
        instanceof Valid<StartUrl>(StartUrl startUrl))) {
      throw new AssertionError("the start URL is valid");
    }
    return new DeviceSignIn(clients.oidc("us-west-2"), time).signIn(startUrl, prompts::add);
  }

  private static Answer[] times(int count, Answer answer) {
    return Stream.generate(() -> answer).limit(count).toArray(Answer[]::new);
  }

  private static Text title(ProblemException problem) {
    return problem.problem().title();
  }

  @Test
  void slowingDownIsForGood() throws InterruptedException {
    assertThat(signIn("\"interval\":1,", PENDING, SLOW_DOWN, PENDING, TOKEN).value())
        .isEqualTo("t");
    assertThat(time.moments()).containsExactly(1L, 2L, 8L, 14L);
  }

  @Test
  void withoutAnIntervalItIsFiveSeconds() throws InterruptedException {
    signIn("", PENDING, TOKEN);
    assertThat(time.moments()).containsExactly(5L, 10L);
  }

  @Test
  void theCodeIsShownBeforeAnythingIsWaitedFor() throws InterruptedException {
    signIn("\"interval\":1,", TOKEN);
    assertThat(prompts)
        .singleElement()
        .satisfies(
            prompt -> {
              assertThat(prompt.userCode()).isEqualTo("ABCD-EFGH");
              assertThat(prompt.expiresAt()).isEqualTo(Samples.NOW.plusSeconds(600));
            });
  }

  @Test
  void aPollThatGetsLostIsNoReasonToGiveUp() throws InterruptedException {
    assertThat(signIn("\"interval\":1,", BROKEN, PENDING, TOKEN).value()).isEqualTo("t");
  }

  @Test
  void anExpiredCodeIsNotAskedForAgain() {
    assertThatThrownBy(() -> signIn("\"interval\":100,", times(10, PENDING)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(title(problem)).isEqualTo(Text.of("problem.code-expired.title")));
    assertThat(time.moments()).containsExactly(100L, 200L, 300L, 400L, 500L);
  }

  @Test
  void declinedIsDeclined() {
    assertThatThrownBy(() -> signIn("\"interval\":1,", DECLINED))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(title(problem)).isEqualTo(Text.of("problem.sign-in-declined.title")));
  }

  @Test
  void afterCancellingThereIsNoFurtherCall() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> signIn("\"interval\":1,", TOKEN))
        .satisfies(thrown -> assertThat(Thread.interrupted() || thrown != null).isTrue());
    assertThat(cloud.requests()).noneMatch(request -> request.operation().contains("/token"));
  }
}
