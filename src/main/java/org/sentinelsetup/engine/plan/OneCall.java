package org.sentinelsetup.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.Text;

/** What a landing zone's controls mean for the bucket's notification. */
final class OneCall {
  private OneCall() {}

  static List<Finding> findings(SetupInputs inputs) {
    @Nullable OneCallRole confirmed = inputs.oneCall();
    if (confirmed == null) {
      return inputs.source().oneCallRole().isEmpty()
          ? List.of()
          : List.of(
              Finding.warning(Text.of("plan.landing-zone"), Text.of("plan.landing-zone-fix")));
    }
    return inputs.keyCaller(confirmed.through()).isPresent()
        ? List.of(
            Finding.ok(
                Text.of(
                    "plan.one-call",
                    confirmed.role().name(),
                    confirmed.owner(),
                    confirmed.through(),
                    confirmed.bucket())))
        : List.of(
            Finding.blocker(
                Text.of("plan.one-call-no-role", confirmed.through()),
                Text.of("plan.one-call-no-role-fix")));
  }
}
