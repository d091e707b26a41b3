package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where certificate authorities are looked for, and what is done with what cannot be read. */
class SystemRootsTest {
  @TempDir private Path folder;

  @Test
  void eachSystemHasItsPlace() {
    assertThat(SystemRoots.of("Windows 11").stores()).containsExactly("Windows-ROOT");
    assertThat(SystemRoots.of("Mac OS X").stores())
        .containsExactly("KeychainStore-ROOT", "KeychainStore");
    assertThat(SystemRoots.of("Linux").stores()).isEmpty();
    assertThat(SystemRoots.of("Linux").files()).hasSize(4);
  }

  @Test
  void whatCannotBeReadIsLeftOut()
      throws GeneralSecurityException, IOException, InterruptedException {
    Path good = TestAuthority.in(folder).pem();
    Path mixed =
        Files.writeString(
            folder.resolve("mixed.pem"),
            "-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n"
                + Files.readString(good));
    assertThat(new SystemRoots(List.of("NoSuchStore"), List.of(mixed, good)).certificates())
        .singleElement()
        .extracting(certificate -> certificate.getSubjectX500Principal().getName())
        .isEqualTo(TestAuthority.NAME);
    assertThat(new SystemRoots(List.of(), List.of(folder)).certificates()).isEmpty();
  }
}
