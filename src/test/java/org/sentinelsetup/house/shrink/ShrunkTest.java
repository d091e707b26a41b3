package org.sentinelsetup.house.shrink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** That a run with the profile "shrunk" has the shrunk clients, and that Java takes all of them. */
@EnabledIfSystemProperty(named = "shrunk", matches = ".+")
class ShrunkTest {
  private static final Path FOLDER = Path.of(System.getProperty("shrunk", "")).toAbsolutePath();

  @Test
  void whatNobodyCallsIsGone() {
    assertThatThrownBy(
            () -> Class.forName("software.amazon.awssdk.services.iam.model.CreateUserRequest"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  /** Initialized, so verified: the stack maps were written anew. */
  @Test
  void everyClassThatIsLeftIsWhole() throws Exception {
    List<Path> jars;
    try (var files = Files.list(FOLDER)) {
      jars = files.toList();
    }
    assertThat(jars).hasSize(11);
    for (Path jar : jars) {
      for (String name : classes(jar)) {
        Class<?> type = Class.forName(name, true, ShrunkTest.class.getClassLoader());
        assertThat(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()))
            .as(name)
            .isEqualTo(jar);
      }
    }
  }

  private static List<String> classes(Path jar) throws IOException {
    return ShrunkJar.entries(jar).keySet().stream()
        .filter(name -> name.endsWith(".class"))
        .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
        .toList();
  }
}
