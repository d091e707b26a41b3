package org.sentinelsetup.demo.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins that lead back to a program with a code: asked for, allowed, and redeemed once. */
public final class CodeGrants {
  /** How long a page may be looked at, and how long its code is good. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  /**
   * What a program asked for.
   *
   * @param formToken what the page's form has to send back, against forged requests
   * @param clientId the program
   * @param redirect where to lead back to
   * @param state what to bring back with the code
   * @param challenge the SHA-256 of the secret that redeems the code
   * @param expires when it is too late
   */
  public record Asked(
      String formToken,
      String clientId,
      String redirect,
      String state,
      String challenge,
      Instant expires) {
    /** Whether a secret is the one whose SHA-256 was sent (RFC 7636, section 4.6). */
    public boolean provenBy(String verifier) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256")
                .digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).equals(challenge);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final DemoClock clock;
  private final Ids ids;
  private final Map<String, Asked> asked = new HashMap<>();
  private final Map<String, Asked> granted = new HashMap<>();

  /** Nobody asked yet. */
  public CodeGrants(DemoClock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Notes what a program asks for. */
  public Asked ask(String clientId, String redirect, String state, String challenge) {
    Asked one =
        new Asked(ids.token(32), clientId, redirect, state, challenge, clock.now().plus(LIFE));
    asked.put(one.formToken(), one);
    return one;
  }

  /** Takes the person's answer: good once, and not too late. */
  public Optional<Asked> answer(String formToken) {
    return Optional.ofNullable(asked.remove(formToken)).filter(this::isOpen);
  }

  /** The code for what a person allowed. */
  public String grant(Asked allowed) {
    String code = ids.token(64);
    granted.put(code, allowed);
    return code;
  }

  /** What a code stands for; it is good once. */
  public Optional<Asked> redeem(String code) {
    return Optional.ofNullable(granted.remove(code)).filter(this::isOpen);
  }

  private boolean isOpen(Asked one) {
    return clock.now().isBefore(one.expires());
  }
}
