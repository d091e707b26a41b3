package org.sentinelsetup.demo.protocol;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes signature version 4 from a request as it came in.
 * docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
final class Signature {
  private Signature() {}

  /**
   * The signature the request should carry.
   *
   * @param time the X-Amz-Date header
   * @param payloadHash SHA-256 of the body, or the stand-in the request names
   */
  static String of(
      Request request, Credential credential, String secret, String time, String payloadHash) {
    String scope =
        String.join(
            "/", credential.date(), credential.region(), credential.service(), "aws4_request");
    String canonical = canonical(request, credential, payloadHash);
    String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hash(bytes(canonical)));
    byte[] key = bytes("AWS4" + secret);
    for (String part : scope.split("/", -1)) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  /** SHA-256 in hexadecimal. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonical(Request request, Credential credential, String payloadHash) {
    // Everybody but S3 encodes the path a second time.
    String path =
        credential.service().equals("s3")
            ? request.rawPath()
            : encoded(request.rawPath()).replace("%2F", "/");
    String query =
        Arrays.stream(request.rawQuery().split("&", -1))
            .filter(pair -> !pair.isEmpty())
            .map(Signature::pair)
            .sorted()
            .collect(Collectors.joining("&"));
    String headers =
        credential.signedHeaders().stream()
            .map(name -> name + ":" + value(request, name) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        path,
        query,
        headers,
        String.join(";", credential.signedHeaders()),
        payloadHash);
  }

  private static String value(Request request, String header) {
    return request.headers().getOrDefault(header, List.of()).stream()
        .map(value -> value.strip().replaceAll(" +", " "))
        .collect(Collectors.joining(","));
  }

  private static String pair(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    return encoded(decoded(name)) + "=" + encoded(decoded(value));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
