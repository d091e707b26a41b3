package org.sentinelsetup.engine.policy;

import java.util.List;

/**
 * Where a value of a JSON text stands. Its children come in the order of the text, which is the
 * order of Jackson's tree.
 *
 * @param from where it begins, with its name when it is a member of an object
 * @param start where the value itself begins
 * @param end just after it
 * @param children the members of an object, the elements of an array
 */
record JsonSpan(int from, int start, int end, List<JsonSpan> children) {
  JsonSpan child(int index) {
    return children.get(index);
  }

  JsonSpan last() {
    return children.getLast();
  }
}
