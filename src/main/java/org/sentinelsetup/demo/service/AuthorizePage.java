package org.sentinelsetup.demo.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.OpenService;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;
import org.sentinelsetup.demo.state.CodeGrants.Asked;
import org.sentinelsetup.demo.state.SignIn.Client;

/**
 * The page of the access portal that leads back to a program with a code. Its parameters as
 * Identity Center takes them, {@code scopes} for {@code scope}:
 * github.com/fwdcloudsec/granted/pull/779
 */
public final class AuthorizePage implements OpenService {
  private static final int CHALLENGE = 43;
  private static final int FOUND = 302;

  private final World world;
  private final SignInPages pages;

  /** The page of a world that is reached at {@code uri}. */
  public AuthorizePage(World world, URI uri) {
    this.world = world;
    this.pages = new SignInPages(uri);
  }

  @Override
  public boolean takes(Request request) {
    return request.path().equals("/authorize");
  }

  @Override
  public Reply handle(Request request, String requestId) {
    return switch (request.method()) {
      case "GET" -> ask(request.query());
      case "POST" -> decide(request);
      default -> throw new Fault("MethodNotAllowed", 405, "This page is read or answered.");
    };
  }

  @Override
  public Reply envelope(Fault fault, Request request, String requestId) {
    return pages.failed(fault);
  }

  private Reply ask(Map<String, String> query) {
    Client client =
        world
            .signIn()
            .client(query.getOrDefault("client_id", ""))
            .orElseThrow(() -> refused("This program is not registered."));
    require(
        client.issuer().equals(world.landscape().startUrl()), "Nobody signs in at this start URL.");
    String redirect = query.getOrDefault("redirect_uri", "");
    require(client.grants().contains("authorization_code"), "It did not ask for this way.");
    require(
        redirect.matches("http://127\\.0\\.0\\.1:\\d{1,5}/oauth/callback")
            && client.redirects().contains(redirect.replaceAll(":\\d+/", "/")),
        "It did not register the address to lead back to.");
    require(query.getOrDefault("response_type", "").equals("code"), "It asks for no code.");
    require(query.getOrDefault("scopes", "").equals(SsoOidc.SCOPE), "It asks for no access.");
    String state = query.getOrDefault("state", "");
    require(!state.isEmpty(), "It sends no state.");
    String challenge = query.getOrDefault("code_challenge", "");
    require(
        query.getOrDefault("code_challenge_method", "").equals("S256")
            && challenge.length() == CHALLENGE,
        "It sends no challenge.");
    Asked asked = world.signIn().codes().ask(client.id(), redirect, state, challenge);
    return pages.html(200, "Allow the sign-in?", question(asked));
  }

  private Reply decide(Request request) {
    boolean allowed = SignInPages.allows(request);
    if (!pages.isOurs(request)) {
      throw new Fault("Forbidden", 403, "The answer did not come from this page.");
    }
    Asked asked =
        world
            .signIn()
            .codes()
            .answer(request.form().getOrDefault("form_token", ""))
            .orElseThrow(() -> refused("This page was answered already, or too late."));
    String brought =
        allowed ? "code=" + encoded(world.signIn().codes().grant(asked)) : "error=access_denied";
    return Reply.of(FOUND, "text/plain", "")
        .with("Location", asked.redirect() + "?" + brought + "&state=" + encoded(asked.state()))
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer");
  }

  private static String question(Asked asked) {
    return """
    <p>A program on this computer asks to sign in as <b>demo.person</b>.</p>
    <form method="post" action="/authorize">
    <input type="hidden" name="form_token" value="%s">
    <button class="main" name="decision" value="allow">Allow</button>
    <button name="decision" value="decline">Decline</button>
    </form>
    """
        .formatted(asked.formToken());
  }

  private static void require(boolean met, String message) {
    if (!met) {
      throw refused(message);
    }
  }

  private static Fault refused(String message) {
    return new Fault("InvalidRequestException", 400, message);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
