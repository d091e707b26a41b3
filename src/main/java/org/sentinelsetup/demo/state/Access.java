package org.sentinelsetup.demo.state;

import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Caller;

/** Decides who may do what. The services ask; the policies answer. */
@FunctionalInterface
public interface Access {
  /**
   * What somebody wants to do.
   *
   * @param caller who; judged by the identity policies of the role behind the session
   * @param action such as {@code kms:Decrypt}
   * @param resource ARN, or {@code *} where an action names none
   * @param owner account the resource belongs to
   * @param policy of the resource, JSON, where it has one
   * @param context condition keys with their values, such as {@code kms:ViaService}
   */
  record Ask(
      Caller caller,
      String action,
      String resource,
      String owner,
      Optional<String> policy,
      Map<String, String> context) {
    /** A question without resource policy and context. */
    public static Ask plain(Caller caller, String action, String resource, String owner) {
      return new Ask(caller, action, resource, owner, Optional.empty(), Map.of());
    }
  }

  /** Empty when it is allowed; else the sentence of the refusal, as AWS words it. */
  Optional<String> refusal(Ask ask);
}
