package org.sentinelsetup.engine.deploy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Text;

/** Where the state before a change is kept, as the change's detail says. */
public final class KeptFile {
  private static final String KEPT = "deploy.kept";

  private KeptFile() {}

  /**
   * Says where.
   *
   * @param file where it is kept, for people
   * @return the detail
   */
  static Text in(String file) {
    return Text.of(KEPT, file);
  }

  /**
   * Reads where.
   *
   * @param detail what came of a change, null when there is nothing to say
   * @return where it is kept, for people; empty when the detail is about something else
   */
  public static Optional<String> of(@Nullable Text detail) {
    return detail != null && detail.key().equals(KEPT)
        ? Optional.of((String) detail.arguments().getFirst())
        : Optional.empty();
  }
}
