package org.sentinelsetup.demo.cfn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to a resource.
 *
 * @param action Add, Modify or Remove
 * @param id its logical id
 * @param physicalId empty for Add
 * @param type of the resource
 * @param replacement True, False or Conditional; null but for Modify
 * @param details why; empty but for Modify
 */
record Change(
    String action,
    String id,
    String physicalId,
    String type,
    @Nullable String replacement,
    List<Detail> details) {
  Change {
    details = List.copyOf(details);
  }

  /** The parts of the resource touched, without repeats. */
  List<String> scope() {
    return details.stream().map(Detail::attribute).distinct().toList();
  }

  /**
   * One thing that changes.
   *
   * @param attribute Properties, Tags, Metadata, DeletionPolicy or UpdateReplacePolicy
   * @param name of the property, or null for the other attributes
   * @param recreation Never, Conditionally or Always
   * @param evaluation Static when the new value is known, else Dynamic
   * @param source such as DirectModification
   * @param cause the parameter or attribute that changes, or null
   */
  record Detail(
      String attribute,
      @Nullable String name,
      String recreation,
      String evaluation,
      String source,
      @Nullable String cause) {}
}
