package org.sentinelsetup.house.shrink;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes out of the AWS clients what the program never reaches, and tells so in each jar and in the
 * SBOM. Runs on the class path that is shipped; a jar comes out for each client, the same bytes
 * every time. Nothing that stays is renamed or rewritten. {@code Shrink PROGRAM FOLDER SBOM}.
 */
final class Shrink {
  private static final Pattern CLIENT =
      Pattern.compile("software/amazon/awssdk/services/\\w+/\\w+Client\\.class");

  /** The SDK's core finds these by name when a profile of {@code ~/.aws/config} asks for them. */
  private static final Pattern BY_NAME =
      Pattern.compile("software/amazon/awssdk/services/.*ProviderFactory");

  private Shrink() {}

  public static void main(String[] args) throws IOException {
    Map<Path, Map<String, byte[]>> jars = new TreeMap<>();
    Map<String, ClassModel> classes = new HashMap<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (element.endsWith(".jar")) {
        var entries = ShrunkJar.entries(Path.of(element));
        if (entries.keySet().stream().anyMatch(CLIENT.asMatchPredicate())) {
          jars.put(Path.of(element), entries);
          for (var entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".class")) {
              var model = ClassFile.of().parse(entry.getValue());
              classes.put(model.thisClass().asInternalName(), model);
            }
          }
        }
      }
    }
    var reach = new Reach(classes);
    reach.from(program(Path.of(args[0])));
    classes.keySet().stream().filter(BY_NAME.asMatchPredicate()).forEach(reach::from);
    Path folder = Files.createDirectories(Path.of(args[1]));
    var sbom = new ShrunkSbom(Path.of(args[2]));
    for (var jar : jars.entrySet()) {
      var shrunk =
          new ShrunkJar(jar.getKey().getFileName().toString(), jar.getValue(), classes, reach);
      Path file = folder.resolve(jar.getKey().getFileName());
      shrunk.write(file);
      sbom.tell(file, shrunk.notice());
    }
    sbom.write();
  }

  private static List<ClassModel> program(Path folder) throws IOException {
    List<ClassModel> models = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        models.add(ClassFile.of().parse(file));
      }
    }
    return models;
  }
}
