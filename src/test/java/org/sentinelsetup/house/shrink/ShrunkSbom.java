package org.sentinelsetup.house.shrink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the SBOM which jars are not those of Maven Central: such a component has the checksum of
 * what is shipped, and as its ancestor the one it was made from, with Maven Central's checksums
 * (https://cyclonedx.org/use-cases/pedigree/).
 */
final class ShrunkSbom {
  private static final List<String> ORIGIN =
      List.of("type", "group", "name", "version", "hashes", "purl");
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final JsonNode content;

  ShrunkSbom(Path file) throws IOException {
    this.file = file;
    content = JSON.readTree(Files.readString(file));
  }

  /**
   * Tells of a jar that is shipped in place of Maven Central's; twice is as once.
   *
   * @param jar the jar, under the name it has there
   * @param notice what was done
   */
  void tell(Path jar, String notice) throws IOException {
    ObjectNode component = component(jar.getFileName().toString());
    JsonNode ancestor = component.path("pedigree").path("ancestors").path(0);
    if (ancestor.isMissingNode()) {
      var origin = JSON.createObjectNode();
      ORIGIN.forEach(key -> origin.set(key, component.get(key)));
      ancestor = origin;
    }
    var pedigree = component.putObject("pedigree");
    pedigree.putArray("ancestors").add(ancestor);
    pedigree.put("notes", notice);
    component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256(jar));
  }

  void write() throws IOException {
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content));
  }

  private ObjectNode component(String jar) throws IOException {
    for (JsonNode component : content.path("components")) {
      String name = component.path("name").asString() + "-" + component.path("version").asString();
      if (jar.equals(name + ".jar") && component instanceof ObjectNode found) {
        return found;
      }
    }
    throw new IOException("The SBOM does not name " + jar);
  }

  private static String sha256(Path jar) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }
}
