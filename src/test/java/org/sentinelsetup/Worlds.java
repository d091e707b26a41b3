package org.sentinelsetup;

import java.util.function.Consumer;
import java.util.function.Function;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.World;

/** The world of a demo cloud, for tests, under its lock. */
public final class Worlds {
  private Worlds() {}

  /** What is found there. */
  public static <T> T look(DemoCloud cloud, Function<World, T> what) {
    cloud.world().lock().lock();
    try {
      return what.apply(cloud.world());
    } finally {
      cloud.world().lock().unlock();
    }
  }

  /** Does something to it. */
  public static void change(DemoCloud cloud, Consumer<World> what) {
    var _ =
        look(
            cloud,
            world -> {
              what.accept(world);
              return world;
            });
  }
}
