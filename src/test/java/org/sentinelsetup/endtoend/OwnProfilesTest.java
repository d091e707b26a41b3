package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Worlds;
import org.sentinelsetup.app.DemoTime;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.Turns;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.state.Identities.Assignment;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Engine;
import org.sentinelsetup.engine.Runner;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.profile.ProfileFiles;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** What people already have to sign in with, from their own files to the first bucket. */
@Timeout(60)
class OwnProfilesTest {
  private static final String PORTAL =
      """
      [sso-session 'Blue Team']
      sso_region = eu-central-1
      sso_start_url = https://acme.awsapps.com/start#/
      [profile logs]
      sso_session = Blue Team
      sso_account_id = 111122223333
      sso_role_name = LogAdmin
      [profile broken]
      sso_session = Red Team
      this is no setting
      """;

  @TempDir private Path home;
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final AwsClients clients = new AwsClients(new Environment.Demo(cloud.baseUri()));
  private final States states = new States();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private Runner runner;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(home.resolve(".aws/sso/cache"));
  }

  @AfterEach
  void close() {
    runner.close();
    clients.close();
    cloud.close();
  }

  @Test
  void aProfileOfThePortalFillsInAndChooses() throws Exception {
    write("config", PORTAL);
    WizardState found = open();
    assertThat(found.signIn().existing().complaints()).hasSize(1);
    assertThat(found.signIn().existing().offers())
        .extracting(SignInOffer::name)
        .containsExactly("logs", "broken");
    choose(found, "logs");
    assertThat(runner.state().signIn().startUrl()).isEqualTo("https://acme.awsapps.com/start");
    assertThat(runner.state().signIn().ssoRegion()).isEqualTo("eu-central-1");
    runner.send(new SignInAct.SignIn());
    var prompt = states.await(state -> state.signIn().prompt() != null).signIn().prompt();
    new Browser(cloud.baseUri()).allow(Objects.requireNonNull(prompt));
    assertThat(who(states.await(state -> state.signIn().who() != null))).contains("LogAdmin");
  }

  @Test
  void theSignInOfTheCliIsUsedWithoutABrowser() throws Exception {
    write("config", PORTAL);
    String token = Worlds.look(cloud, world -> world.signIn().token());
    write(
        "sso/cache/0123456789abcdef.json",
        """
        {"startUrl":"https://acme.awsapps.com/start","region":"eu-central-1",
        "accessToken":"%s","expiresAt":"%s"}"""
            .formatted(token, cloud.clock().now().plus(Duration.ofHours(2))));
    WizardState found = open();
    choose(found, "logs");
    WizardState typed = runner.state();
    assertThat(
            typed
                .signIn()
                .existing()
                .session(
                    typed.signIn().startUrl(), typed.signIn().ssoRegion(), cloud.clock().now()))
        .contains(cloud.clock().now().plus(Duration.ofHours(2)));
    runner.send(new SignInAct.ReuseSession());
    WizardState in = states.await(state -> state.signIn().who() != null);
    assertThat(who(in)).contains("LogAdmin");
    assertThat(in.signIn().prompt()).isNull();
  }

  @Test
  void keysOfAProfileReachTheBuckets() throws Exception {
    Session session = session();
    write(
        "credentials",
        """
        [archive]
        aws_access_key_id = %s
        aws_secret_access_key = %s
        aws_session_token = %s
        """
            .formatted(session.accessKeyId(), session.secretAccessKey(), session.sessionToken()));
    choose(open(), "archive");
    assertThat(who(states.await(state -> state.signIn().who() != null))).contains("ReadOnly");
    buckets();
  }

  @Test
  void credentialsOfTheEnvironmentReachTheBuckets() throws Exception {
    Session session = session();
    variables.put("AWS_ACCESS_KEY_ID", session.accessKeyId());
    variables.put("AWS_SECRET_ACCESS_KEY", session.secretAccessKey());
    variables.put("AWS_SESSION_TOKEN", session.sessionToken());
    choose(open(), "");
    assertThat(who(states.await(state -> state.signIn().who() != null))).contains("ReadOnly");
    buckets();
  }

  @Test
  void aCommandGivesTheKeys() throws Exception {
    Session session = session();
    Path keys = home.resolve("keys.json");
    Files.writeString(
        keys,
        """
        {"Version":1,"AccessKeyId":"%s","SecretAccessKey":"%s","SessionToken":"%s"}"""
            .formatted(session.accessKeyId(), session.secretAccessKey(), session.sessionToken()));
    write("config", "[profile tool]\ncredential_process = cat " + keys + "\n");
    choose(open(), "tool");
    assertThat(who(states.await(state -> state.signIn().who() != null))).contains("ReadOnly");
    buckets();
  }

  @Test
  void aCommandThatFailsIsSaidWithoutWhatItPrinted() throws Exception {
    write("config", "[profile tool]\ncredential_process = echo top-secret; exit 3\n");
    choose(open(), "tool");
    WizardState failed =
        states.await(state -> state.signIn().activity() instanceof Activity.Failed);
    assertThat(failed.toString()).doesNotContain("top-secret");
  }

  @Test
  void keysThatAreOverAreSaidAndReadAgain() throws Exception {
    Session session = session();
    variables.put("AWS_ACCESS_KEY_ID", session.accessKeyId());
    variables.put("AWS_SECRET_ACCESS_KEY", session.secretAccessKey());
    variables.put("AWS_SESSION_TOKEN", session.sessionToken());
    choose(open(), "");
    states.await(state -> state.signIn().who() != null);
    cloud.clock().advance(Duration.ofHours(2));
    runner.send(new WizardEvent.GoTo(StepId.LOGS));
    states.await(state -> !state.signIn().interrupted().isEmpty());
    runner.send(new SignInAct.SignIn());
    WizardState over = states.await(state -> state.signIn().activity() instanceof Activity.Failed);
    assertThat(over.signIn().prompt()).as("no browser for keys").isNull();
  }

  private WizardState open() throws IOException, InterruptedException {
    Map<Path, String> before = contents();
    var time = new DemoTime(cloud, 0, new Turns());
    var engine =
        new Engine(
            new Access(clients, time),
            new ProfileFiles(variables, home),
            time,
            () -> UUID.randomUUID().toString(),
            new Kept(),
            Journal.inMemory(),
            Words::say);
    runner =
        new Runner(
            WizardState.start(new Environment.Demo(cloud.baseUri()), Answers.NONE),
            engine,
            time::now);
    runner.watch(states::add);
    runner.send(new SignInAct.LookForProfiles());
    WizardState found = states.await(state -> !state.signIn().existing().offers().isEmpty());
    assertThat(contents()).isEqualTo(before);
    return found;
  }

  private void choose(WizardState state, String name) {
    SignInOffer offer =
        state.signIn().existing().offers().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    runner.send(new SignInAct.OfferChosen(offer));
  }

  private void buckets() throws InterruptedException {
    runner.send(new WizardEvent.GoTo(StepId.LOGS));
    WizardState listed =
        states.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
    assertThat(listed.logs().buckets().items()).isNotEmpty();
  }

  private static String who(WizardState state) {
    return Objects.requireNonNull(state.signIn().who()).identity().arn();
  }

  private Session session() {
    return Worlds.look(
        cloud,
        world -> {
          Assignment reader =
              world.identities().assignments("111122223333").stream()
                  .filter(one -> one.permissionSet().equals("ReadOnly"))
                  .findFirst()
                  .orElseThrow();
          return world.identities().issue(reader, Duration.ofHours(1));
        });
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(home.resolve(".aws").resolve(file), text);
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.put(file, Files.readString(file));
      }
    }
    return all;
  }
}
