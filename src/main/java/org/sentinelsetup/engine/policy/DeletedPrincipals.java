package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Principals that no longer exist. When a role or user is deleted, its ARN in a policy turns into
 * its unique id
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html); that KMS
 * then refuses to save the policy is our conclusion.
 */
public final class DeletedPrincipals {
  private static final Pattern UNIQUE_ID = Pattern.compile("A(ROA|IDA)[A-Z0-9]+");
  private static final String AWS = "AWS";

  private DeletedPrincipals() {}

  /**
   * A deleted principal.
   *
   * @param statement the statement that names it
   * @param id its unique id: {@code AROA…} for a role, {@code AIDA…} for a user
   * @param removable whether {@link #without} can take it out: not from NotPrincipal, where an
   *     exception less is a permission or a denial more, and not with a policy's only statement
   */
  public record Deleted(PolicyStatement statement, String id, boolean removable) {}

  /**
   * Finds them.
   *
   * @param document a key policy
   * @return the deleted principals, in the order of the document
   */
  public static List<Deleted> in(PolicyDocument document) {
    List<Deleted> deleted = new ArrayList<>();
    for (PolicyStatement statement : document.statements()) {
      for (String id : ids(statement.tree().path("Principal"))) {
        boolean last = document.statements().size() == 1 && isOnlyPrincipal(statement);
        deleted.add(new Deleted(statement, id, !last));
      }
      for (String id : ids(statement.tree().path("NotPrincipal"))) {
        deleted.add(new Deleted(statement, id, false));
      }
    }
    return List.copyOf(deleted);
  }

  /**
   * Takes deleted principals out. A statement for nobody else goes whole: no principal at all would
   * be refused, and nobody loses anything.
   *
   * @param document a key policy
   * @param ids which of them
   * @return the policy without them; what cannot be taken out stays
   */
  public static PolicyDocument without(PolicyDocument document, Set<String> ids) {
    PolicyDocument left = document;
    Optional<Deleted> next = next(left, ids);
    while (next.isPresent()) {
      left = without(left, next.get());
      next = next(left, ids);
    }
    return left;
  }

  private static Optional<Deleted> next(PolicyDocument document, Set<String> ids) {
    return in(document).stream()
        .filter(deleted -> deleted.removable() && ids.contains(deleted.id()))
        .findFirst();
  }

  private static PolicyDocument without(PolicyDocument document, Deleted deleted) {
    PolicyStatement statement = deleted.statement();
    JsonNode principal = statement.tree().path("Principal");
    if (isOnlyPrincipal(statement)) {
      return document.withoutStatement(statement);
    }
    JsonSpan principalSpan = document.span(statement).child(index(statement.tree(), "Principal"));
    int aws = index(principal, AWS);
    List<String> names = Json.strings(principal.path(AWS));
    boolean alone = principal.path(AWS).isString() || principal.path(AWS).size() == 1;
    String text = document.text();
    return PolicyDocument.edited(
        alone
            ? JsonEdit.remove(text, principalSpan, aws)
            : JsonEdit.remove(text, principalSpan.child(aws), names.indexOf(deleted.id())));
  }

  private static boolean isOnlyPrincipal(PolicyStatement statement) {
    JsonNode principal = statement.tree().path("Principal");
    JsonNode names = principal.path(AWS);
    return principal.size() == 1 && (names.isString() || names.size() == 1);
  }

  private static int index(JsonNode object, String name) {
    return List.copyOf(object.propertyNames()).indexOf(name);
  }

  static boolean isUniqueId(String principal) {
    return UNIQUE_ID.matcher(principal).matches();
  }

  private static List<String> ids(JsonNode principals) {
    return Json.strings(principals.path(AWS)).stream()
        .filter(DeletedPrincipals::isUniqueId)
        .toList();
  }
}
