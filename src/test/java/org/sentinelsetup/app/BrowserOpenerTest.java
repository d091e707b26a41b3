package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserOpenerTest {
  private static final URI PAGE = URI.create("https://device.sso.eu-west-1.amazonaws.com/?a=b&c=d");

  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
  void eachSystemHasItsCommandAndTheAddressIsOneArgument(String system, String command)
      throws IOException {
    assertThat(BrowserOpener.command(system, PAGE))
        .startsWith(command)
        .endsWith(PAGE.toString())
        .hasSizeBetween(2, 3);
  }

  @Test
  void onlyPagesAreOpened() {
    assertThatThrownBy(() -> BrowserOpener.command("Linux", URI.create("file:///etc/passwd")))
        .isInstanceOf(IOException.class);
  }
}
