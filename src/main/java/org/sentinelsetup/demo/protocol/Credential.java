package org.sentinelsetup.demo.protocol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an Authorization header of signature version 4 says.
 *
 * @param accessKeyId whose key signed
 * @param date eight digits
 * @param region the Region the request is scoped to
 * @param service the signing name it is scoped to
 * @param signedHeaders lower-case names, in order
 * @param signature hexadecimal
 */
public record Credential(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {
  private static final Pattern FORM =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/, ]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, ?"
              + "SignedHeaders=([^, ]+), ?Signature=([0-9a-f]{64})");

  /** Reads the header; empty when it has another form. */
  public static Optional<Credential> parse(String authorization) {
    Matcher form = FORM.matcher(authorization);
    return form.matches()
        ? Optional.of(
            new Credential(
                form.group(1),
                form.group(2),
                form.group(3),
                form.group(4),
                List.of(form.group(5).split(";")),
                form.group(6)))
        : Optional.empty();
  }
}
