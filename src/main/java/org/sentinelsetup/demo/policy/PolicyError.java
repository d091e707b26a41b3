package org.sentinelsetup.demo.policy;

/** A document AWS would refuse. Each service wraps it in its own error code. */
public final class PolicyError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;

  /**
   * @param where the place in the document, such as {@code Statement[1].Action}; empty for the
   *     document as a whole
   * @param what what is wrong there
   */
  public PolicyError(String where, String what) {
    super(where.isEmpty() ? what : where + ": " + what);
    this.where = where;
  }

  /**
   * The place in the document, such as {@code Statement[1].Action}; empty for the whole document.
   */
  public String where() {
    return where;
  }
}
