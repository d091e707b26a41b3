package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Mailbox.Mail;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.Topics.Standing;

/** The mailbox shows the link, and does what opening it would do. */
class MailPageTest {
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    browser.close();
    cloud.close();
  }

  private Mail invited() {
    var topics = cloud.world().topics();
    String topic =
        topics.createTopic(new Place(Seed.LOGGING, "eu-west-1"), "alarms", Map.of()).arn();
    var _ = topics.subscribe(topic, "email", "<soc>@example.com", Map.of());
    return cloud.world().mailbox().mails().getLast();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(
        request.uri(cloud.baseUri().resolve("/mail")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int click(String form, String origin) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofString(form)))
        .statusCode();
  }

  private Standing standing(Mail mail) {
    return cloud.world().topics().subscription(mail.subscriptionArn()).orElseThrow().standing();
  }

  @Test
  void showsTheLinkAndOpensIt() throws Exception {
    assertThat(send(HttpRequest.newBuilder()).body()).contains("No mail has come yet.");
    Mail mail = invited();
    assertThat(send(HttpRequest.newBuilder()).body())
        .contains(mail.token(), "https://sns.eu-west-1.amazonaws.com/confirmation.html?TopicArn=")
        .doesNotContain("<soc>");
    String own = cloud.baseUri().toString();
    assertThat(click("confirm=" + mail.token(), "https://example.org")).isEqualTo(403);
    assertThat(standing(mail)).isEqualTo(Standing.PENDING);
    assertThat(click("confirm=" + mail.token(), own)).isEqualTo(200);
    assertThat(standing(mail)).isEqualTo(Standing.CONFIRMED);
    assertThat(click("unsubscribe=" + mail.subscriptionArn(), own)).isEqualTo(200);
    assertThat(standing(mail)).isEqualTo(Standing.DELETED);
  }

  @Test
  void whatWasConfirmedWithASignatureIsNotLeftByALink() throws Exception {
    Mail mail = invited();
    var _ = cloud.world().mailbox().confirm(mail.topicArn(), mail.token(), true);
    assertThat(click("unsubscribe=" + mail.subscriptionArn(), cloud.baseUri().toString()))
        .isEqualTo(403);
    assertThat(standing(mail)).isEqualTo(Standing.AUTHENTICATED);
  }
}
