package org.sentinelsetup.demo.protocol;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.sentinelsetup.demo.state.DemoClock;

/**
 * Bad days of AWS and of the network between, at random. Each operation has chance of its own, so
 * that a seed gives the same faults in whatever order calls of different operations come. What it
 * answers is what AWS answers; what it does to connections is what networks do.
 */
public final class Weather {
  /** What can go wrong with a signed call. */
  public enum Trouble {
    /** Too many calls, in the service's own words. */
    THROTTLED(4, 2),
    /** A fault of AWS's own: 500 or 503. */
    SERVER(6, 4),
    /** The connection ends before the call was read. */
    LOST_CALL(5, 4),
    /** The call is performed, and the connection ends before the answer. */
    LOST_ANSWER(6, 4),
    /** The call is performed, and the answer ends half-way. */
    CUT_ANSWER(5, 4),
    /** The answer takes up to half a minute of demo time. */
    SLOW(5, 3),
    /** The service finds the time of the signature too far from its own. */
    SKEWED(2, 4),
    /** A policy that is being changed says no for a while. */
    DENIED(4, 6);

    private final int weight;
    private final int longest;

    /**
     * A trouble.
     *
     * @param weight how likely it is among the others
     * @param longest how many calls of the operation in a row it may meet
     */
    Trouble(int weight, int longest) {
      this.weight = weight;
      this.longest = longest;
    }
  }

  private static final int LONGEST_WAIT = 30;

  private final DemoClock clock;
  private final long seed;
  private final double chance;
  private final Map<String, Spell> spells = new HashMap<>();
  private final Map<Trouble, Integer> met = new EnumMap<>(Trouble.class);
  private boolean fair;

  /** An operation's own chance, and what it is in the middle of. */
  private static final class Spell {
    private final Random random;
    private Trouble trouble = Trouble.SLOW;
    private int left;

    Spell(Random random) {
      this.random = random;
    }
  }

  /**
   * Weather.
   *
   * @param clock demo time, which slow answers take
   * @param seed of all chance
   * @param chance that a trouble begins with a call, 0 to 1
   */
  public Weather(DemoClock clock, long seed, double chance) {
    this.clock = clock;
    this.seed = seed;
    this.chance = chance;
  }

  /** Ends all trouble, or lets it begin again. */
  public void fair(boolean now) {
    fair = now;
    spells.values().forEach(spell -> spell.left = 0);
  }

  /** How many calls met which trouble. */
  public Map<Trouble, Integer> met() {
    return Map.copyOf(met);
  }

  /** Carries a call to its service and the answer back, as well as it can. */
  Reply carry(Service service, Call call, Supplier<Reply> answer) {
    String operation = service.operation(call.request());
    Spell spell =
        spells.computeIfAbsent(
            service.signingName() + ":" + operation,
            name -> new Spell(new Random(seed * 31 + name.hashCode())));
    if (fair || !strikes(spell)) {
      return answer.get();
    }
    met.merge(spell.trouble, 1, Integer::sum);
    return switch (spell.trouble) {
      case LOST_CALL -> Reply.LOST;
      case LOST_ANSWER -> {
        var _ = answer.get();
        yield Reply.LOST;
      }
      case CUT_ANSWER -> cut(answer.get(), spell.random);
      case SLOW -> {
        clock.advance(Duration.ofSeconds(1 + spell.random.nextInt(LONGEST_WAIT)));
        yield answer.get();
      }
      case THROTTLED -> refused(service, call, Throttling.fault(service.signingName()));
      case SERVER -> refused(service, call, broken(service, spell.random.nextBoolean()));
      case SKEWED -> refused(service, call, service.dialect().skewed());
      case DENIED -> refused(service, call, denied(service, call, operation));
    };
  }

  private boolean strikes(Spell spell) {
    if (spell.left == 0 && spell.random.nextDouble() < chance) {
      spell.trouble = any(spell.random);
      spell.left = 1 + spell.random.nextInt(spell.trouble.longest);
    }
    if (spell.left == 0) {
      return false;
    }
    spell.left--;
    return true;
  }

  private static Trouble any(Random random) {
    List<Trouble> all = List.of(Trouble.values());
    int at = random.nextInt(all.stream().mapToInt(one -> one.weight).sum());
    for (Trouble one : all) {
      at -= one.weight;
      if (at < 0) {
        return one;
      }
    }
    return Trouble.SLOW;
  }

  /** An answer without a body has nothing to cut but the connection. */
  private static Reply cut(Reply reply, Random random) {
    int length = reply.body().length;
    return length == 0 ? Reply.LOST : reply.cut(random.nextInt(length));
  }

  private static Reply refused(Service service, Call call, Fault fault) {
    return service.envelope(fault, call.request(), call.requestId());
  }

  /** docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html and its like. */
  private static Fault broken(Service service, boolean busy) {
    if (busy) {
      return new Fault("ServiceUnavailable", 503, "The service is unavailable. Please try again.");
    }
    String code =
        switch (service.signingName()) {
          case "s3" -> "InternalError";
          case "kms" -> "KMSInternalException";
          default -> "InternalFailure";
        };
    return new Fault(code, 500, "We encountered an internal error. Please try again.");
  }

  private static Fault denied(Service service, Call call, String operation) {
    String words =
        "User: %s is not authorized to perform: %s:%s"
            .formatted(call.caller().principalArn(), service.signingName(), operation);
    if (service.signingName().equals("sns")) {
      return new Fault("AuthorizationError", 403, words);
    }
    return service.dialect() == Dialect.JSON
        ? new Fault("AccessDeniedException", 400, words)
        : new Fault("AccessDenied", 403, words);
  }
}
