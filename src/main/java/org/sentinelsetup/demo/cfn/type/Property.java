package org.sentinelsetup.demo.cfn.type;

/**
 * A property of a resource type or of a member of one.
 *
 * @param name as templates write it
 * @param shape what its value looks like
 * @param required whether it must be there
 * @param createOnly whether a change of it makes a new resource
 */
record Property(String name, Shape shape, boolean required, boolean createOnly) {
  static Property text(String name) {
    return new Property(name, new Shape.Text(), false, false);
  }

  static Property number(String name) {
    return new Property(name, new Shape.Numeric(), false, false);
  }

  static Property flag(String name) {
    return new Property(name, new Shape.Flag(), false, false);
  }

  static Property document(String name) {
    return new Property(name, new Shape.Document(), false, false);
  }

  static Property texts(String name) {
    return new Property(name, new Shape.Several(new Shape.Text()), false, false);
  }

  static Property list(String name, Property... members) {
    return new Property(name, new Shape.Several(Shape.Struct.of(members)), false, false);
  }

  static Property object(String name, Property... members) {
    return new Property(name, Shape.Struct.of(members), false, false);
  }

  static Property tags() {
    return list("Tags", text("Key").needed(), text("Value").needed());
  }

  Property needed() {
    return new Property(name, shape, true, createOnly);
  }

  Property fixed() {
    return new Property(name, shape, required, true);
  }
}
