package org.sentinelsetup.house.shrink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which classes of the AWS clients the program reaches, and which of their methods. It errs on the
 * side of keeping. A class stays, with its fields, when its name stands anywhere in code or in a
 * descriptor that stays. Its methods can only run once it lives: something makes one of it or of a
 * class below it, touches what is static in it, or has it as a value. A method of a class that
 * lives stays when one of its name and descriptor is called anywhere, or is declared outside the
 * clients, where the SDK's core and Java call it.
 */
final class Reach {
  /** What Java calls by name: its serialization, and an enum's values in EnumSet and EnumMap. */
  private static final Predicate<String> BY_NAME =
      Pattern.compile("<clinit>|writeObject|readObject|writeReplace|readResolve|values|valueOf")
          .asMatchPredicate();

  private final Map<String, ClassModel> clients;
  private final Set<String> used = new HashSet<>();
  private final Set<String> alive = new HashSet<>();
  private final Set<String> called = new HashSet<>();
  private final Set<MethodModel> kept = new HashSet<>();
  private final Map<String, List<MethodModel>> uncalled = new HashMap<>();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final References references = new References(this::use, this::live, this::call);

  /**
   * Nothing is reached yet.
   *
   * @param clients the clients' classes by their names with slashes
   */
  Reach(Map<String, ClassModel> clients) {
    this.clients = clients;
    Set<String> seen = new HashSet<>();
    clients.values().forEach(model -> declaredOutside(model, seen));
  }

  /** Follows all that classes outside the clients hold. */
  void from(Collection<ClassModel> program) {
    for (ClassModel model : program) {
      references.of(model);
      model.methods().forEach(references::of);
    }
    follow();
  }

  /** Follows a class that is found by its name. */
  void from(String name) {
    live(name);
    follow();
  }

  boolean holds(String name) {
    return used.contains(name);
  }

  boolean holds(MethodModel method) {
    return kept.contains(method);
  }

  private void follow() {
    for (var next = work.poll(); next != null; next = work.poll()) {
      next.run();
    }
  }

  private void use(String name) {
    ClassModel model = clients.get(name);
    if (model != null && used.add(name)) {
      work.add(() -> references.of(model));
      if (model.flags().has(AccessFlag.INTERFACE)) {
        live(name);
      }
    }
  }

  private void live(String name) {
    use(name);
    ClassModel model = clients.get(name);
    if (model != null && alive.add(name)) {
      model.superclass().ifPresent(above -> live(above.asInternalName()));
      model.methods().forEach(this::offer);
    }
  }

  private void offer(MethodModel method) {
    if (called.contains(key(method)) || BY_NAME.test(method.methodName().stringValue())) {
      keep(method);
    } else {
      uncalled.computeIfAbsent(key(method), _ -> new ArrayList<>()).add(method);
    }
  }

  private void call(String key) {
    if (called.add(key)) {
      uncalled.getOrDefault(key, List.of()).forEach(this::keep);
      uncalled.remove(key);
    }
  }

  private void keep(MethodModel method) {
    if (kept.add(method)) {
      work.add(() -> references.of(method));
    }
  }

  /** What a supertype that is no client's declares counts as called. */
  private void declaredOutside(ClassModel model, Set<String> seen) {
    model.superclass().ifPresent(type -> declaredBy(type, seen));
    model.interfaces().forEach(type -> declaredBy(type, seen));
  }

  private void declaredBy(ClassEntry type, Set<String> seen) {
    String name = type.asInternalName();
    if (clients.containsKey(name) || !seen.add(name)) {
      return;
    }
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      if (in == null) {
        // Of Amazon's native client, which is not shipped: what extends it cannot be loaded anyway.
        return;
      }
      ClassModel model = ClassFile.of().parse(in.readAllBytes());
      model.methods().forEach(method -> called.add(key(method)));
      declaredOutside(model, seen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(MethodModel method) {
    return method.methodName().stringValue() + method.methodType().stringValue();
  }
}
