package org.sentinelsetup.aws;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How IAM Identity Center's sign-in words a refusal (RFC 6749, section 5.2): the SDK reads neither
 * part of it.
 *
 * @param error {@code invalid_request} and others
 * @param description in words, may be empty
 */
record OAuthError(String error, String description) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads a body.
   *
   * @param body the body of a refusal
   * @return the error, empty when the body is of another kind
   */
  static Optional<OAuthError> in(String body) {
    if (!body.startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonNode tree = JSON.readTree(body);
      String error = tree.path("error").asString("");
      return error.isEmpty()
          ? Optional.empty()
          : Optional.of(new OAuthError(error, tree.path("error_description").asString("")));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
