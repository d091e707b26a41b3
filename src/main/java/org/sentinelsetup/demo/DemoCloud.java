package org.sentinelsetup.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.protocol.Front;
import org.sentinelsetup.demo.protocol.Router;
import org.sentinelsetup.demo.protocol.SignatureGate;
import org.sentinelsetup.demo.protocol.Throttling;
import org.sentinelsetup.demo.service.Services;
import org.sentinelsetup.demo.state.DemoClock;

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
              gates);
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

  /** All it remembers; touch it under its lock only. */
  public World world() {
    return world;
  }

  @Override
  public void close() {
    if (ticker != null) {
      ticker.close();
    }
    front.close();
  }
}
