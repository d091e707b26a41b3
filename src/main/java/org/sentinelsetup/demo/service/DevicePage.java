package org.sentinelsetup.demo.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.OpenService;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;
import org.sentinelsetup.demo.state.SignIn.Answer;
import org.sentinelsetup.demo.state.SignIn.Device;

/** The page in the browser on which a person lets the program in, or does not. */
public final class DevicePage implements OpenService {
  private static final String ENTER =
      """
      <p>Type the code the program shows.</p>
      <form method="get" action="/device">
      <label>Code <input name="user_code" autofocus autocomplete="off" maxlength="9"></label>
      <button class="main">Next</button>
      </form>
      """;

  private final World world;
  private final SignInPages pages;

  /** The page of a world that is reached at {@code uri}. */
  public DevicePage(World world, URI uri) {
    this.world = world;
    this.pages = new SignInPages(uri);
  }

  @Override
  public boolean takes(Request request) {
    return request.path().equals("/device");
  }

  @Override
  public Reply handle(Request request, String requestId) {
    return switch (request.method()) {
      case "GET" -> show(request.query().getOrDefault("user_code", ""));
      case "POST" -> decide(request);
      default -> throw new Fault("MethodNotAllowed", 405, "This page is read or answered.");
    };
  }

  @Override
  public Reply envelope(Fault fault, Request request, String requestId) {
    return pages.failed(fault);
  }

  private Reply show(String userCode) {
    if (userCode.isEmpty()) {
      return pages.html(200, "Sign in to the demo", ENTER);
    }
    Optional<Device> found = world.signIn().byUserCode(userCode).filter(this::isOpen);
    if (found.isEmpty()) {
      return pages.html(404, "This code is not known", ENTER);
    }
    Device device = found.get();
    return switch (device.answer()) {
      case PENDING -> pages.html(200, "Allow the sign-in?", question(device));
      case ALLOWED -> allowed();
      case DECLINED -> declined();
    };
  }

  private Reply decide(Request request) {
    Device device =
        world
            .signIn()
            .byUserCode(request.form().getOrDefault("user_code", ""))
            .filter(this::isOpen)
            .orElseThrow(() -> new Fault("NotFound", 404, "This code is not known."));
    boolean ours =
        pages.isOurs(request)
            && same(device.formToken(), request.form().getOrDefault("form_token", ""));
    if (!ours) {
      throw new Fault("Forbidden", 403, "The answer did not come from this page.");
    }
    device.answer(SignInPages.allows(request) ? Answer.ALLOWED : Answer.DECLINED);
    return device.answer() == Answer.ALLOWED ? allowed() : declined();
  }

  private boolean isOpen(Device device) {
    return world.clock().now().isBefore(device.expires());
  }

  private static String question(Device device) {
    return """
    <p>A program on this computer asks to sign in as <b>demo.person</b>.
    Compare the code with the one it shows.</p>
    <p class="code">%s</p>
    <form method="post" action="/device">
    <input type="hidden" name="user_code" value="%s">
    <input type="hidden" name="form_token" value="%s">
    <button class="main" name="decision" value="allow">Allow</button>
    <button name="decision" value="decline">Decline</button>
    </form>
    """
        .formatted(device.userCode(), device.userCode(), device.formToken());
  }

  private Reply allowed() {
    return pages.html(
        200, "Signed in", "<p>You can close this page and go back to the program.</p>");
  }

  private Reply declined() {
    return pages.html(
        200, "Declined", "<p>The program was not let in. You can close this page.</p>");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
