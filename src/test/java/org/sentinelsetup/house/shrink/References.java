package org.sentinelsetup.house.shrink;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds what a class file refers to.
 *
 * @param types told the name, with slashes, of each class
 * @param alive told the names of those that are made, whose static part is touched, or that are
 *     values
 * @param calls told the name and descriptor of each method that is called or made a handle of
 */
record References(Consumer<String> types, Consumer<String> alive, Consumer<String> calls) {
  private static final Pattern TYPE = Pattern.compile("L([^;]+);");

  /** All but its methods. */
  void of(ClassModel model) {
    model.superclass().ifPresent(this::type);
    model.interfaces().forEach(this::type);
    model.fields().forEach(field -> descriptor(field.fieldType().stringValue()));
    model
        .findAttribute(Attributes.nestMembers())
        .map(NestMembersAttribute::nestMembers)
        .ifPresent(all -> all.forEach(this::type));
    model
        .findAttribute(Attributes.permittedSubclasses())
        .map(PermittedSubclassesAttribute::permittedSubclasses)
        .ifPresent(all -> all.forEach(this::type));
  }

  void of(MethodModel method) {
    descriptor(method.methodType().stringValue());
    method
        .findAttribute(Attributes.exceptions())
        .ifPresent(thrown -> thrown.exceptions().forEach(this::type));
    method.code().ifPresent(code -> code.forEach(this::element));
  }

  private void element(CodeElement element) {
    switch (element) {
      case InvokeInstruction call -> {
        entry(call.method());
        if (call.opcode() == Opcode.INVOKESTATIC) {
          alive(call.owner());
        }
      }
      case FieldInstruction field -> {
        entry(field.field());
        if (field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC) {
          alive(field.owner());
        }
      }
      case InvokeDynamicInstruction call -> entry(call.invokedynamic());
      case ConstantInstruction.LoadConstantInstruction load -> entry(load.constantEntry());
      case NewObjectInstruction made -> alive(made.className());
      case NewReferenceArrayInstruction made -> type(made.componentType());
      case NewMultiArrayInstruction made -> type(made.arrayType());
      case TypeCheckInstruction check -> type(check.type());
      case ExceptionCatch caught -> caught.catchType().ifPresent(this::type);
      default -> {}
    }
  }

  private void entry(PoolEntry entry) {
    switch (entry) {
      case ClassEntry type -> alive(type);
      case MemberRefEntry member -> {
        type(member.owner());
        descriptor(member.type().stringValue());
        calls.accept(member.name().stringValue() + member.type().stringValue());
      }
      case MethodHandleEntry handle -> {
        entry(handle.reference());
        alive(handle.reference().owner());
      }
      case MethodTypeEntry type -> descriptor(type.descriptor().stringValue());
      case DynamicConstantPoolEntry dynamic -> {
        descriptor(dynamic.type().stringValue());
        entry(dynamic.bootstrap().bootstrapMethod());
        dynamic.bootstrap().arguments().forEach(this::entry);
      }
      default -> {}
    }
  }

  private void alive(ClassEntry entry) {
    type(entry);
    alive.accept(entry.asInternalName());
  }

  private void type(ClassEntry entry) {
    String name = entry.asInternalName();
    if (name.startsWith("[")) {
      descriptor(name);
    } else {
      types.accept(name);
    }
  }

  private void descriptor(String descriptor) {
    TYPE.matcher(descriptor).results().forEach(found -> types.accept(found.group(1)));
  }
}
