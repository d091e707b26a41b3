package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registered clients, device authorisations and portal tokens of Identity Center. */
public final class SignIn {
  /** How long a device code is good. */
  public static final Duration DEVICE_LIFE = Duration.ofMinutes(10);

  /** How long a portal token is good. */
  public static final Duration TOKEN_LIFE = Duration.ofHours(8);

  /** How long a client stays registered. */
  public static final Duration CLIENT_LIFE = Duration.ofDays(90);

  /**
   * A registered client.
   *
   * @param issuer the start URL it was registered for
   * @param grants the grant types it asked for
   * @param redirects where it may be led back to
   */
  public record Client(
      String id,
      String secret,
      String issuer,
      Set<String> grants,
      Set<String> redirects,
      Instant issued,
      Instant expires) {}

  /** What the person answered. */
  public enum Answer {
    /** Nothing yet. */
    PENDING,
    /** Let it in. */
    ALLOWED,
    /** Keep it out. */
    DECLINED
  }

  /** A device that waits to be let in. */
  public static final class Device {
    private final String deviceCode;
    private final String userCode;
    private final String clientId;
    private final String formToken;
    private final Instant expires;
    private Answer answer = Answer.PENDING;
    private Duration interval = Duration.ofSeconds(1);
    private Instant lastPoll = Instant.MIN;
    private boolean used;

    private Device(Ids ids, String clientId, Instant expires) {
      this.deviceCode = ids.token(64);
      this.userCode = ids.letters(4) + "-" + ids.letters(4);
      this.formToken = ids.token(32);
      this.clientId = clientId;
      this.expires = expires;
    }

    /** The secret the device polls with. */
    public String deviceCode() {
      return deviceCode;
    }

    /** The code the person compares, such as ABCD-EFGH. */
    public String userCode() {
      return userCode;
    }

    /** The client it was started for. */
    public String clientId() {
      return clientId;
    }

    /** What the approval page's form has to send back, against forged requests. */
    public String formToken() {
      return formToken;
    }

    /** When the code is worth nothing any more. */
    public Instant expires() {
      return expires;
    }

    /** What the person answered. */
    public Answer answer() {
      return answer;
    }

    /** Records what the person answered; the first answer stands. */
    public void answer(Answer given) {
      if (answer == Answer.PENDING) {
        answer = given;
      }
    }

    /** The time to keep between two polls. */
    public Duration interval() {
      return interval;
    }

    /**
     * Notes a poll; false when it came too soon, which makes the interval five seconds longer. A
     * fifth of the interval is forgiven.
     */
    public boolean poll(Instant now) {
      boolean soon = now.isBefore(after(lastPoll, interval.multipliedBy(4).dividedBy(5)));
      lastPoll = now;
      if (soon) {
        interval = interval.plusSeconds(5);
      }
      return !soon;
    }

    /** Takes the one token it is good for; false the second time. */
    public boolean use() {
      boolean first = !used;
      used = true;
      return first;
    }

    private static Instant after(Instant moment, Duration wait) {
      return moment.equals(Instant.MIN) ? moment : moment.plus(wait);
    }
  }

  private final DemoClock clock;
  private final Ids ids;
  private final CodeGrants codes;
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, Device> devices = new HashMap<>();
  private final Map<String, Instant> tokens = new HashMap<>();
  private Duration tokenLife = TOKEN_LIFE;

  /** Nobody is signed in. */
  public SignIn(DemoClock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
    this.codes = new CodeGrants(clock, ids);
  }

  /** Sign-ins that lead back with a code. */
  public CodeGrants codes() {
    return codes;
  }

  /** Registers a client. */
  public Client register(String issuer, Set<String> grants, Set<String> redirects) {
    Instant now = clock.now();
    Client client =
        new Client(
            ids.token(40), ids.token(120), issuer, grants, redirects, now, now.plus(CLIENT_LIFE));
    clients.put(client.id(), client);
    return client;
  }

  /** The client of that id and secret, unless its registration is over. */
  public Optional<Client> client(String id, String secret) {
    return client(id).filter(client -> client.secret().equals(secret));
  }

  /** The client of that id, unless its registration is over. */
  public Optional<Client> client(String id) {
    return Optional.ofNullable(clients.get(id))
        .filter(client -> clock.now().isBefore(client.expires()));
  }

  /** How many clients there are: one for each sign-in that was begun. */
  public int registered() {
    return clients.size();
  }

  /** Starts a device authorisation. */
  public Device start(Client client) {
    Device device = new Device(ids, client.id(), clock.now().plus(DEVICE_LIFE));
    devices.put(device.deviceCode(), device);
    return device;
  }

  /** The authorisation of a device code. */
  public Optional<Device> device(String deviceCode) {
    return Optional.ofNullable(devices.get(deviceCode));
  }

  /** The authorisation a person's code stands for, whatever its case. */
  public Optional<Device> byUserCode(String userCode) {
    return devices.values().stream()
        .filter(device -> device.userCode().equalsIgnoreCase(userCode.strip()))
        .findFirst();
  }

  /** Gives out a portal token. */
  public String token() {
    String token = ids.token(160);
    tokens.put(token, clock.now().plus(tokenLife));
    return token;
  }

  /** How long tokens are good that are given out from now on. */
  public Duration tokenLife() {
    return tokenLife;
  }

  /** Makes sessions shorter or longer. */
  public void tokenLife(Duration life) {
    tokenLife = life;
  }

  /** Ends every session, as an administrator can. */
  public void endTokens() {
    tokens.clear();
  }

  /** Whether a portal token is good now. */
  public boolean isValid(String token) {
    Instant expires = tokens.get(token);
    return expires != null && clock.now().isBefore(expires);
  }
}
