package org.sentinelsetup.demo.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Lets a call pass whose signature is right and fresh. Freshness is judged by the real time, which
 * is what clients sign with, not by demo time.
 */
public final class SignatureGate implements Router.Gate {
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final InstantSource realTime;

  /** A gate that judges freshness by {@code realTime}. */
  public SignatureGate(InstantSource realTime) {
    this.realTime = realTime;
  }

  @Override
  public void pass(Service service, Call call, Session session, Credential credential) {
    Dialect dialect = service.dialect();
    Request request = call.request();
    String time = request.header("x-amz-date");
    if (time == null || !credential.signedHeaders().contains("host")) {
      throw dialect.incomplete("The signature covers no host, or the request has no date.");
    }
    if (!time.startsWith(credential.date())) {
      throw dialect.badSignature("Date in Credential scope does not match the request's date.");
    }
    if (Duration.between(instant(time, dialect), realTime.instant()).abs().compareTo(FRESH) > 0) {
      throw dialect.skewed();
    }
    String named = request.header("x-amz-content-sha256");
    String actual = Signature.hash(request.body());
    if (named != null && named.matches("[0-9a-f]{64}") && !named.equals(actual)) {
      throw new Fault("XAmzContentSHA256Mismatch", 400, "The body is not the one that was signed.");
    }
    String wanted =
        Signature.of(
            request, credential, session.secretAccessKey(), time, named == null ? actual : named);
    if (!MessageDigest.isEqual(ascii(wanted), ascii(credential.signature()))) {
      throw dialect.badSignature(
          "The request signature we calculated does not match the signature you provided.");
    }
  }

  private static Instant instant(String time, Dialect dialect) {
    try {
      return Instant.from(TIME.parse(time));
    } catch (DateTimeException e) {
      throw dialect.incomplete("The request's date is none.");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
