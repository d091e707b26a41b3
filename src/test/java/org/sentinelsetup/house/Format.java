package org.sentinelsetup.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rewrites the sources in google-java-format's style: {@code ./mvnw test-compile exec:exec@format}.
 */
final class Format {
  private static final Formatter FORMATTER = new Formatter();

  private Format() {}

  static String formatted(String source) {
    try {
      String imports =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return FORMATTER.formatSource(imports);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(Path.of("src"))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      String before = Files.readString(file);
      String after = formatted(before);
      if (!after.equals(before)) {
        Files.writeString(file, after);
        System.out.println("formatted " + file);
      }
    }
  }
}
