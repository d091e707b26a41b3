package org.sentinelsetup.house.shrink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A client's jar without what is not reached, in order and with a notice of what was changed. */
final class ShrunkJar {
  private static final String CLASS = ".class";
  private static final String NOTICE = "META-INF/SHRUNK.txt";

  /**
   * Names a class that would warm up a client by an operation of its own choice, asynchronous ones
   * included. The program never asks for it.
   */
  private static final String WARM_UP =
      "META-INF/services/software.amazon.awssdk.core.warmup.SdkWarmUpProvider";

  private static final Pattern NAMES_CLASSES =
      Pattern.compile("META-INF/services/.*|.*/execution\\.interceptors");

  /** Of no meaning, but the same every time and everywhere. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** A new pool for constants: the old one holds those of the methods that are gone. */
  private static final ClassFile WRITER =
      ClassFile.of(
          ClassFile.ConstantPoolSharingOption.NEW_POOL,
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                  .cached()));

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final String notice;

  /**
   * What is left of a jar.
   *
   * @param name its file's name
   * @param whole its entries as its makers published them
   * @param classes the classes of all clients, by their names with slashes
   * @param reach what stays of them
   * @throws IOException when a file in it names a class that is gone
   */
  ShrunkJar(String name, Map<String, byte[]> whole, Map<String, ClassModel> classes, Reach reach)
      throws IOException {
    int before = 0;
    int after = 0;
    for (var entry : whole.entrySet()) {
      ClassModel model = classes.get(entry.getKey().replaceFirst("\\.class$", ""));
      if (model == null) {
        entries.put(entry.getKey(), entry.getValue());
        continue;
      }
      before++;
      if (reach.holds(model.thisClass().asInternalName())) {
        after++;
        entries.put(entry.getKey(), shrunk(model, classes, reach));
      }
    }
    notice =
        ("Changed for Sentinel Setup: classes and methods of %s that it does not use were taken out,"
                + " and %s. %d of %d classes are left.")
            .formatted(name, WARM_UP, after, before);
    entries.remove(WARM_UP);
    entries.put(NOTICE, (notice + "\n").getBytes(StandardCharsets.UTF_8));
    for (String file : entries.keySet()) {
      if (NAMES_CLASSES.matcher(file).matches()) {
        hold(name, file);
      }
    }
  }

  /** What was done to it, in words. */
  String notice() {
    return notice;
  }

  void write(Path file) throws IOException {
    try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      put(out, JarFile.MANIFEST_NAME, entries.get(JarFile.MANIFEST_NAME));
      for (var entry : entries.entrySet()) {
        if (!entry.getKey().equals(JarFile.MANIFEST_NAME)) {
          put(out, entry.getKey(), entry.getValue());
        }
      }
    }
  }

  /** The files in a jar, by name. */
  static Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (var open = new JarFile(jar.toFile())) {
      for (var entry : open.stream().filter(one -> !one.isDirectory()).toList()) {
        entries.put(entry.getName(), open.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] shrunk(ClassModel model, Map<String, ClassModel> classes, Reach reach) {
    ClassTransform methods =
        ClassTransform.dropping(
            element -> element instanceof MethodModel method && !reach.holds(method));
    ClassTransform names =
        (builder, element) ->
            builder.with(
                element instanceof InnerClassesAttribute inner
                    ? left(inner, classes, reach)
                    : element);
    return WRITER.transformClass(model, methods.andThen(names));
  }

  /** Without classes that are gone. */
  private static ClassElement left(
      InnerClassesAttribute inner, Map<String, ClassModel> classes, Reach reach) {
    return InnerClassesAttribute.of(
        inner.classes().stream()
            .filter(
                one -> {
                  String name = one.innerClass().asInternalName();
                  return reach.holds(name) || !classes.containsKey(name);
                })
            .toList());
  }

  private void hold(String jar, String file) throws IOException {
    for (String line : new String(entries.get(file), StandardCharsets.UTF_8).split("\\R")) {
      String name = line.replaceFirst("#.*", "").strip();
      if (!name.isEmpty() && !entries.containsKey(name.replace('.', '/') + CLASS)) {
        throw new IOException("%s in %s names %s, which is gone".formatted(file, jar, name));
      }
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(content);
  }
}
