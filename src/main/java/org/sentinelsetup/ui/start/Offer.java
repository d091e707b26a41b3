package org.sentinelsetup.ui.start;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.sentinelsetup.model.Text;

/**
 * What the first page offers.
 *
 * @param stopped where the person stopped the last time, empty when there is nothing to continue
 * @param scenarios the names of what can happen in the demo, the usual one first
 * @param notice what the person should know, empty when all is well
 * @param menu what can be chosen on every page
 */
public record Offer(
    Optional<Text> stopped, List<String> scenarios, Optional<Text> notice, Node menu) {
  /** Keeps the list unchangeable. */
  public Offer {
    scenarios = List.copyOf(scenarios);
  }
}
