package org.sentinelsetup.engine.report;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Text;

/** How it is undone. */
final class WayBack {
  private WayBack() {}

  static Optional<Report.Section> section(Proceedings told) {
    boolean there =
        switch (told.subject()) {
          case Proceedings.Found _ -> true;
          case Proceedings.TakenAway _ -> false;
          case Proceedings.SetUp _ ->
              told.deployment() != null
                  && told.deployment().changes().stream()
                      .anyMatch(change -> change.state() != Deployment.State.WAITING);
        };
    return there
        ? Optional.of(
            new Report.Section(
                Text.of("report.undo"),
                List.of(
                    new Block.Bullets(
                        List.of(
                            Cell.of(Piece.say("report.undo-first")),
                            Cell.of(
                                Piece.say("report.undo-window", told.name(), told.region().id())),
                            Cell.of(Piece.say("report.undo-line")))),
                    new Block.Code(
                        Text.of("report.undo-command"),
                        Piece.raw("sentinel-setup undo --setup setup.json --profile PROFILE"),
                        Block.Kind.SHELL))))
        : Optional.empty();
  }
}
