package org.sentinelsetup.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.protocol.Front;
import org.sentinelsetup.demo.protocol.Router;
import org.sentinelsetup.demo.protocol.SignatureGate;
import org.sentinelsetup.demo.protocol.Throttling;
import org.sentinelsetup.demo.service.Services;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.SignIn.Answer;
import org.sentinelsetup.demo.state.SignIn.Device;

/** A simulated AWS on loopback: one world behind one address, for every service. */
public final class DemoCloud implements AutoCloseable {
  private static final int THROTTLED_EVERY = 9;

  private final World world;
  private final Front front;
  private final URI baseUri;
  private final @Nullable Ticker ticker;

  private DemoCloud(World world, Front front, URI baseUri, @Nullable Ticker ticker) {
    this.world = world;
    this.front = front;
    this.baseUri = baseUri;
    this.ticker = ticker;
  }

  /**
   * Starts a demo cloud on a free port of 127.0.0.1.
   *
   * @throws UncheckedIOException when there is none
   */
  public static DemoCloud start(Options options) {
    World world = new World(options);
    try {
      HttpServer server = Front.reserve();
      URI uri = Front.uri(server);
      List<Router.Gate> gates = new ArrayList<>();
      gates.add(new SignatureGate(InstantSource.system()));
      gates.add(world.faults());
      if (options.scenario() == Scenario.THROTTLED) {
        gates.add(new Throttling(THROTTLED_EVERY));
      }
      Router router =
          new Router(
              Services.signed(world),
              Services.open(world, uri),
              world.identities(),
              world.clock(),
              world.ids()::uuid,
              gates,
              world.landscape().regions());
      Front front = Front.open(server, world.lock(), router);
      Ticker ticker = options.speed() > 0 ? Ticker.start(world.clock(), options.speed()) : null;
      return new DemoCloud(world, front, uri, ticker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is reached; the endpoint override of every client. */
  public URI baseUri() {
    return baseUri;
  }

  /** Demo time. */
  public DemoClock clock() {
    return world.clock();
  }

  /**
   * Lets time pass at another speed from now on.
   *
   * @param speed demo seconds in a real second, above 0
   * @throws IllegalStateException when time moves only when it is told to
   */
  public void pace(double speed) {
    if (ticker == null) {
      throw new IllegalStateException("time does not run by itself in this demo");
    }
    ticker.speed(speed);
  }

  /** All it remembers; touch it under its lock only. */
  public World world() {
    return world;
  }

  /**
   * Lets a waiting device in, as the person would on the approval page.
   *
   * @return false when no device waits under this code
   */
  public boolean approve(String userCode) {
    world.lock().lock();
    try {
      Optional<Device> device =
          world
              .signIn()
              .byUserCode(userCode)
              .filter(waiting -> world.clock().now().isBefore(waiting.expires()));
      device.ifPresent(waiting -> waiting.answer(Answer.ALLOWED));
      return device.filter(waiting -> waiting.answer() == Answer.ALLOWED).isPresent();
    } finally {
      world.lock().unlock();
    }
  }

  @Override
  public void close() {
    if (ticker != null) {
      ticker.close();
    }
    front.close();
  }
}
