package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.NamePattern;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.WorkspaceId;

/** The answers a plan is made from. */
final class PlanInputs {
  private PlanInputs() {}

  /** Empty while an answer is missing or wrong. */
  static Optional<SetupInputs> of(WizardState state) {
    SentinelStep sentinel = state.sentinel();
    LogsStep logs = state.logs();
    @Nullable SignedIn who = state.signIn().who();
    @Nullable LogSource source = logs.source();
    if (who != null
        && source != null
        && sentinel.workspaceId() instanceof Valid<WorkspaceId>(WorkspaceId workspace)
        && sentinel.emailAddress() instanceof Valid<EmailAddress>(EmailAddress email)
        && sentinel.suffixValue() instanceof Valid<Suffix>(Suffix suffix)
        && sentinel.names() instanceof Valid<NamePattern> _
        && sentinel.advanced().options() instanceof Valid<StackOptions>(StackOptions options)) {
      return Optional.of(
          new SetupInputs(
              who.identity(),
              keyCallers(logs, source),
              source,
              sentinel.cloud(),
              workspace,
              email,
              suffix,
              options,
              state.review().deleted(),
              logs.oneCall() ? source.oneCallRole().orElse(null) : null));
    }
    return Optional.empty();
  }

  private static List<Identity> keyCallers(LogsStep logs, LogSource source) {
    Stream<String> accounts = source.keys().stream().map(KeyInUse::account);
    Stream<String> management =
        logs.oneCall() ? source.oneCallRole().map(OneCallRole::through).stream() : Stream.empty();
    return Stream.concat(accounts, management)
        .distinct()
        .flatMap(account -> logs.elsewhere().in(account).stream())
        .map(SignedIn::identity)
        .toList();
  }
}
