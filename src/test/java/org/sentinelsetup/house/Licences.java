package org.sentinelsetup.house;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers the licence texts of everything that is shipped, and fails when one is missing. It runs
 * on the class path that is shipped, so what it finds there is what it asks for; the names of
 * licences are the SBOM's, the texts those in the jars, those kept in {@code packaging/licences}
 * under a library's or a licence's name, and the JDK's. {@code Licences SBOM KEPT FOLDER}.
 */
final class Licences {
  /** The JDK's text of this licence carries the exception that JavaFX is under as well. */
  private static final String JDK = "GPL-2.0-with-classpath-exception";

  /**
   * Texts that name no holder of the copyright, so that one serves all. Others come with theirs.
   */
  private static final List<String> SHARED = List.of("Apache-2.0", JDK);

  private static final Pattern TEXT =
      Pattern.compile("META-INF/([\\w-]*)(LICEN[CS]E|NOTICE|COPYING)([\\w.-]*)");
  private static final String INTRODUCTION =
      """
      Sentinel Setup is shipped with the libraries below and with a Java runtime. They are unchanged
      but for the clients of AWS's services: what the program does not use was taken out of them, as
      META-INF/SHRUNK.txt in each of their jars tells. Behind each library stand its licence and the
      files of this folder that hold the texts. The texts of the Java runtime are in the folder
      "legal" of the runtime.

      """;

  private final Map<String, String> files = new LinkedHashMap<>();
  private final Path kept;

  private Licences(Path kept) {
    this.kept = kept;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[2]));
    String listing = new Licences(Path.of(args[1])).gather(Path.of(args[0]), folder);
    Files.writeString(folder.resolve("THIRD-PARTY.txt"), INTRODUCTION + listing);
  }

  private String gather(Path sbom, Path folder) throws IOException {
    Map<String, List<String>> names = names(sbom);
    var listing = new StringBuilder();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(element);
      if (!element.endsWith(".jar")) {
        continue;
      }
      String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
      List<String> licences = names.getOrDefault(name, List.of());
      if (licences.isEmpty()) {
        throw new IOException("The SBOM names no licence of " + name);
      }
      Map<String, String> texts = texts(jar, name, licences);
      for (var text : texts.entrySet()) {
        files.putIfAbsent(text.getValue(), text.getKey());
        Files.writeString(folder.resolve(files.get(text.getValue())), text.getValue());
      }
      listing.append(
          "%s%n    %s%n    %s%n"
              .formatted(
                  name,
                  String.join(", ", licences),
                  String.join(
                      ", ", texts.values().stream().map(files::get).distinct().sorted().toList())));
    }
    return listing.toString().replace(System.lineSeparator(), "\n");
  }

  private Map<String, String> texts(Path jar, String name, List<String> licences)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    boolean licensed = false;
    try (var open = new JarFile(jar.toFile())) {
      for (JarEntry entry : open.stream().toList()) {
        var found = TEXT.matcher(entry.getName());
        if (found.matches()) {
          licensed |= found.group(1).isEmpty() && found.group(2).startsWith("LICEN");
          texts.put(
              name + "-" + found.group(1) + found.group(2) + ".txt",
              new String(open.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    Path own = kept.resolve(name.replaceFirst("-\\d[\\w.]*(-[a-z].*)?$", "") + ".txt");
    if (Files.exists(own)) {
      licensed = true;
      texts.put(own.getFileName().toString(), Files.readString(own));
    }
    for (String licence : licences) {
      Optional<String> shared = shared(licence);
      if (!licensed && shared.isEmpty()) {
        throw new IOException("No text of the licence %s of %s".formatted(licence, name));
      }
      shared.ifPresent(text -> texts.put(licence + ".txt", text));
    }
    return texts;
  }

  private Optional<String> shared(String licence) throws IOException {
    if (!SHARED.contains(licence)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.readString(
            licence.equals(JDK)
                ? Path.of(System.getProperty("java.home"), "legal", "java.base", "LICENSE")
                : kept.resolve(licence + ".txt")));
  }

  /** The licences of each component, by the name of its file without the ending. */
  private static Map<String, List<String>> names(Path sbom) throws IOException {
    Map<String, List<String>> names = new TreeMap<>();
    for (JsonNode component :
        new JsonMapper().readTree(Files.readString(sbom)).path("components")) {
      String classifier =
          Arrays.stream(component.path("purl").asString().split("[?&]"))
              .filter(part -> part.startsWith("classifier="))
              .map(part -> part.replace("classifier=", "-"))
              .findFirst()
              .orElse("");
      List<String> licences = new ArrayList<>();
      StreamSupport.stream(component.path("licenses").spliterator(), false)
          .map(one -> one.path("license"))
          .map(one -> one.path("id").asString(one.path("name").asString("")))
          .filter(one -> !one.isEmpty())
          .forEach(licences::add);
      names.put(
          component.path("name").asString()
              + "-"
              + component.path("version").asString()
              + classifier,
          licences);
    }
    return names;
  }
}
