package org.sentinelsetup.demo.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Json;
import tools.jackson.databind.JsonNode;

class SentinelPageTest {
  private static final String BODY =
      """
      {"roleArn":"arn:aws:iam::111122223333:role/OIDC_Sentinel","queueUrl":"https://sqs.eu-west-1.amazonaws.com/111122223333/q",
      "workspaceId":"0f1e2d3c-1111-4222-8333-444455556666","azureCloud":"commercial","destinationTable":"AWSCloudTrail"}""";
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    http.close();
    cloud.close();
  }

  @Test
  void takesAConnectionAndShowsWhatCameOfIt() throws Exception {
    assertThat(post(BODY, "application/json").statusCode()).isEqualTo(201);
    cloud.clock().advance(Duration.ofMinutes(1));
    JsonNode shown =
        Json.read(
            send(HttpRequest.newBuilder(cloud.baseUri().resolve("/sentinel/connections"))).body());
    assertThat(shown.path("connections").size()).isEqualTo(1);
    assertThat(shown.path("lastError").path("hop").asString()).isEqualTo("ASSUME_ROLE");
    assertThat(shown.path("lastError").path("what").asString())
        .contains("No OpenIDConnect provider");
    assertThat(shown.path("ingested").asInt()).isZero();
  }

  @Test
  void refusesOtherBodies() throws Exception {
    assertThat(post(BODY, "text/plain").statusCode()).isEqualTo(415);
    HttpResponse<String> wrong = post(BODY.replace("commercial", "moon"), "application/json");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("moon");
    assertThat(post("{", "application/json").statusCode()).isEqualTo(400);
    assertThat(cloud.world().sentinel().connections()).isEmpty();
  }

  private HttpResponse<String> post(String body, String type) throws Exception {
    return send(
        HttpRequest.newBuilder(cloud.baseUri().resolve("/sentinel/connections"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
