package org.sentinelsetup.cli;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.SignInStep;

/** Tells of the sign-in. */
final class SignInTeller {
  private SignInTeller() {}

  static void tell(Page page, SignInStep before, SignInStep now) {
    @Nullable SignInPrompt prompt = now.prompt();
    if (prompt != null && !prompt.equals(before.prompt())) {
      page.row("cli.start-url", Text.of("cli.start-url-value", now.startUrl(), now.ssoRegion()));
      switch (prompt) {
        case BrowserPrompt(URI open) ->
            page.row("cli.browser", Text.of("cli.browser-value", open.getAuthority()));
        case DevicePrompt(String code, URI where, _, _) ->
            page.row("cli.code", Text.of("cli.code-value", code, where.toString()));
      }
    }
    if (!Objects.equals(before.accountId(), now.accountId())) {
      now.account()
          .ifPresent(
              account ->
                  page.row(
                      "cli.account",
                      Text.of(
                          "cli.account-value",
                          account.name(),
                          account.id(),
                          now.accounts().items().size())));
    }
    @Nullable SignedIn who = now.who();
    if (who != null && !who.equals(before.who())) {
      page.row("cli.role", Text.of("cli.role-value", who.roleName(), now.roles().items().size()));
      page.row("cli.you-are", who.identity().arn());
    }
  }
}
