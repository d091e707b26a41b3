package org.sentinelsetup.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import tools.jackson.databind.json.JsonMapper;

/** The outside of the demo, reached over loopback as a browser reaches it. */
public final class Browser implements Outside {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\"");
  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  private final URI demo;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  /**
   * A browser.
   *
   * @param demo where the demo cloud is
   */
  public Browser(URI demo) {
    this.demo = demo;
  }

  @Override
  public void allow(SignInPrompt prompt) throws IOException, InterruptedException {
    String page = answer(HttpRequest.newBuilder(prompt.open()).GET());
    var form = new TreeMap<>(Map.of("decision", "allow"));
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    answer(post(action(prompt.open()), "application/x-www-form-urlencoded", body));
  }

  @Override
  public void addConnection(SetupInputs inputs, StackOutputs outputs)
      throws IOException, InterruptedException {
    var connection =
        JsonMapper.shared()
            .createObjectNode()
            .put("roleArn", outputs.roleArn())
            .put("queueUrl", outputs.queueUrl())
            .put("workspaceId", inputs.workspace().value())
            .put("azureCloud", inputs.cloud().name())
            .put("destinationTable", outputs.table());
    answer(post(demo.resolve("/sentinel/connections"), "application/json", connection.toString()));
  }

  /** The pages' forms go to where the pages are, without what was asked for. */
  private static URI action(URI page) {
    return page.resolve(page.getPath());
  }

  private static HttpRequest.Builder post(URI to, String type, String body) {
    return HttpRequest.newBuilder(to)
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private String answer(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    HttpResponse<String> answer =
        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() / HUNDRED != SUCCESS) {
      throw new IOException(request.uri().getPath() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
