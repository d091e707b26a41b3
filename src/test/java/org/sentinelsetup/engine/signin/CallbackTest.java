package org.sentinelsetup.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as they come from a browser, written byte by byte, so that any of them can be wrong. */
class CallbackTest {
  private Callback callback;

  @BeforeEach
  void open() throws IOException {
    callback = Callback.open("s+t a/te");
  }

  @AfterEach
  void close() {
    callback.close();
  }

  private String ask(String host, String method, String target) throws IOException {
    URI address = callback.address();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                  .formatted(method, target, host.replace("PORT", "" + address.getPort()))
                  .getBytes(StandardCharsets.US_ASCII));
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return in.lines().collect(Collectors.joining("\n"));
    }
  }

  private String ask(String query) throws IOException {
    return ask("127.0.0.1:PORT", "GET", "/oauth/callback" + query);
  }

  @Test
  void theAddressIsTheOneIdentityCenterAccepts() {
    assertThat(callback.address().toString()).matches("http://127\\.0\\.0\\.1:\\d+/oauth/callback");
  }

  @Test
  void theCodeIsTakenOnce() throws Exception {
    assertThat(ask("?code=a%2Bb&state=s%2Bt+a%2Fte"))
        .startsWith("HTTP/1.1 200")
        .contains("Signed in", "Content-security-policy: default-src 'none'", "no-store");
    assertThat(callback.await()).isEqualTo(new Callback.Answer.Code("a+b"));
    assertThat(ask("?code=other&state=s%2Bt+a%2Fte")).startsWith("HTTP/1.1 410");
    assertThat(callback.await()).isEqualTo(new Callback.Answer.Code("a+b"));
  }

  @Test
  void aRefusalIsTaken() throws Exception {
    assertThat(ask("?error=access_denied&state=s%2Bt+a%2Fte")).contains("Declined");
    assertThat(callback.await()).isEqualTo(new Callback.Answer.Refused("access_denied"));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:PORT, GET, /oauth/callback, 400",
    "127.0.0.1:PORT, GET, /oauth/callback?code=c, 400",
    "127.0.0.1:PORT, GET, /oauth/callback?code=c&state=, 400",
    "127.0.0.1:PORT, GET, /oauth/callback?code=c&state=other, 400",
    "127.0.0.1:PORT, GET, /oauth/callback?code=c&state=%zz, 400",
    "127.0.0.1:PORT, GET, /oauth/callback?state=s%2Bt+a%2Fte, 400",
    "127.0.0.1:PORT, GET, /oauth/callback?code=c&error=e&state=s%2Bt+a%2Fte, 400",
    "127.0.0.1:PORT, GET, /oauth/callback/x?code=c&state=s%2Bt+a%2Fte, 404",
    "127.0.0.1:PORT, GET, /favicon.ico, 404",
    "127.0.0.1:PORT, POST, /oauth/callback?code=c&state=s%2Bt+a%2Fte, 404",
    "localhost:PORT, GET, /oauth/callback?code=c&state=s%2Bt+a%2Fte, 403",
    "evil.example, GET, /oauth/callback?code=c&state=s%2Bt+a%2Fte, 403",
  })
  void nobodyElseIsListenedTo(String host, String method, String target, int status)
      throws Exception {
    assertThat(ask(host, method, target)).startsWith("HTTP/1.1 " + status);
    assertThat(ask("?code=right&state=s%2Bt+a%2Fte")).startsWith("HTTP/1.1 200");
    assertThat(callback.await()).isEqualTo(new Callback.Answer.Code("right"));
  }

  @Test
  void givingUpStopsTheWaiting() {
    var ended = new CompletableFuture<Throwable>();
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    callback.await();
                  } catch (InterruptedException e) {
                    ended.complete(e);
                  }
                });
    waiting.interrupt();
    assertThat(ended.join()).isInstanceOf(InterruptedException.class);
    callback.close();
    assertThatThrownBy(() -> ask("")).isInstanceOf(ConnectException.class);
  }
}
