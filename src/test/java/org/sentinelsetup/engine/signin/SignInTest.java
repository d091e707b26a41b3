package org.sentinelsetup.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.Oidc;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.ManualTime;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;

/** Both ways in, against the demo's Identity Center, with a browser that follows where it leads. */
class SignInTest {
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final AwsClients clients = new AwsClients(new Environment.Demo(cloud.baseUri()));
  private final Oidc oidc = clients.oidc("eu-central-1");
  private final List<SignInPrompt> prompts = new ArrayList<>();

  @AfterEach
  void close() {
    clients.close();
    cloud.close();
  }

  private static String secret() {
    return UUID.randomUUID().toString();
  }

  private static StartUrl startUrl() {
    if (StartUrl.parse("https://acme.awsapps.com/start") instanceof Valid<StartUrl>(StartUrl url)) {
      return url;
    }
    throw new AssertionError("the start URL is valid");
  }

  /** The person does something away from the thread that waits. */
  private Consumer<SignInPrompt> person(Consumer<SignInPrompt> does) {
    return prompt -> {
      prompts.add(prompt);
      Thread.ofVirtual().start(() -> does.accept(prompt));
    };
  }

  /** A browser that leads back with something, whatever the person did. */
  private Consumer<SignInPrompt> leadingBackWith(String brought) {
    return person(
        prompt -> {
          Map<String, String> asked = query(prompt.open());
          get(asked.get("redirect_uri") + "?" + brought + "&state=" + asked.get("state"));
        });
  }

  private void allow(SignInPrompt prompt) {
    try {
      new Browser(cloud.baseUri()).allow(prompt);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String get(String address) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> query(URI uri) {
    var query = new java.util.HashMap<String, String>();
    for (String part : uri.getQuery().split("&")) {
      query.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return query;
  }

  @Test
  void theBrowserLeadsBackWithoutACode() throws Exception {
    SsoToken token =
        new SignIn(oidc, new ManualTime(), SignInTest::secret)
            .signIn(startUrl(), SignInWay.BROWSER, person(this::allow));
    assertThat(clients.portal("eu-central-1").accounts(token, null).items()).isNotEmpty();
    assertThat(prompts).singleElement().isInstanceOf(BrowserPrompt.class);
    // It listened for one answer, and no longer.
    String redirect = query(prompts.getFirst().open()).get("redirect_uri");
    assertThatThrownBy(() -> get(redirect)).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void whatTheBrowserCarriesIsFreshAndHoldsNoSecret() throws Exception {
    var secrets = new ArrayList<String>();
    for (int time = 0; time < 2; time++) {
      new SignIn(
              oidc,
              new ManualTime(),
              () -> {
                secrets.add(secret());
                return secrets.getLast();
              })
          .signIn(startUrl(), SignInWay.BROWSER, person(this::allow));
    }
    Map<String, String> first = query(prompts.getFirst().open());
    Map<String, String> second = query(prompts.getLast().open());
    assertThat(first.get("state")).isNotEqualTo(second.get("state")).hasSizeGreaterThan(30);
    assertThat(first.get("code_challenge")).isNotEqualTo(second.get("code_challenge")).hasSize(43);
    assertThat(first).containsEntry("code_challenge_method", "S256");
    String verifier = secrets.get(1) + secrets.get(2);
    assertThat(verifier).matches("[A-Za-z0-9._~-]{43,128}");
    assertThat(prompts.getFirst().open().toString()).doesNotContain(secrets.get(1), secrets.get(2));
  }

  @Test
  void decliningInTheBrowserIsSaid() {
    var signIn = new SignIn(oidc, new ManualTime(), SignInTest::secret);
    assertThatThrownBy(
            () ->
                signIn.signIn(
                    startUrl(), SignInWay.BROWSER, leadingBackWith("error=access_denied")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.problem().title())
                    .isEqualTo(Text.of("problem.sign-in-declined.title")));
  }

  @Test
  void aCodeOfSomebodyElseIsWorthNothing() {
    var signIn = new SignIn(oidc, new ManualTime(), SignInTest::secret);
    assertThatThrownBy(
            () -> signIn.signIn(startUrl(), SignInWay.BROWSER, leadingBackWith("code=guessed")))
        .isInstanceOfSatisfying(
            AwsCallException.class,
            refused -> assertThat(refused.error().code()).isEqualTo("InvalidGrantException"));
  }

  @Test
  void aCodeIsComparedWhereNothingCanListen() throws Exception {
    var barred =
        new BrowserSignIn(
            oidc,
            SignInTest::secret,
            _ -> {
              throw new IOException("no port");
            });
    SsoToken token =
        new SignIn(barred, new DeviceSignIn(oidc, new ManualTime()))
            .signIn(startUrl(), SignInWay.BROWSER, allowed());
    assertThat(token.value()).isNotEmpty();
    assertThat(prompts).singleElement().isInstanceOf(DevicePrompt.class);
  }

  @Test
  void aCodeIsComparedWhenThatIsWanted() throws Exception {
    new SignIn(oidc, new ManualTime(), SignInTest::secret)
        .signIn(startUrl(), SignInWay.CODE, allowed());
    assertThat(prompts).singleElement().isInstanceOf(DevicePrompt.class);
  }

  /** Allows the code before it is asked for. */
  private Consumer<SignInPrompt> allowed() {
    return prompt -> {
      prompts.add(prompt);
      allow(prompt);
    };
  }

  @Test
  void givingUpStopsListening() throws Exception {
    var shown = new CompletableFuture<SignInPrompt>();
    var ended = new CompletableFuture<Throwable>();
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    new SignIn(oidc, new ManualTime(), SignInTest::secret)
                        .signIn(startUrl(), SignInWay.BROWSER, shown::complete);
                  } catch (InterruptedException e) {
                    ended.complete(e);
                  }
                });
    String redirect = query(shown.join().open()).get("redirect_uri");
    waiting.interrupt();
    assertThat(ended.join()).isInstanceOf(InterruptedException.class);
    waiting.join();
    assertThatThrownBy(() -> get(redirect)).hasCauseInstanceOf(IOException.class);
  }
}
