package org.sentinelsetup.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;

/** What the build's own rules cannot see of the libraries. */
class ShippedTest {
  @Test
  void thereIsOneHttpClientToBeFound() throws IOException {
    assertThat(services(SdkHttpService.class))
        .containsExactly("software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService");
    assertThat(services(SdkAsyncHttpService.class)).isEmpty();
  }

  private static List<String> services(Class<?> service) throws IOException {
    List<String> names = new ArrayList<>();
    for (URL file :
        Collections.list(
            ShippedTest.class
                .getClassLoader()
                .getResources("META-INF/services/" + service.getName()))) {
      try (var in = file.openStream()) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .forEach(names::add);
      }
    }
    return names;
  }
}
