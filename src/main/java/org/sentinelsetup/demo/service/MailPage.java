package org.sentinelsetup.demo.service;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.OpenService;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;
import org.sentinelsetup.demo.state.Mailbox.Mail;
import org.sentinelsetup.demo.state.Topics.Standing;

/**
 * The mailbox in the browser: what a recipient sees. What AWS's links would do when they are opened
 * is done by buttons here, because the links themselves lead to AWS.
 */
public final class MailPage implements OpenService {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final World world;
  private final SignInPages pages;

  /** The page of a world that is reached at {@code uri}. */
  public MailPage(World world, URI uri) {
    this.world = world;
    this.pages = new SignInPages(uri);
  }

  @Override
  public boolean takes(Request request) {
    return request.path().equals("/mail");
  }

  @Override
  public Reply handle(Request request, String requestId) {
    return switch (request.method()) {
      case "GET" -> show();
      case "POST" -> click(request);
      default -> throw new Fault("MethodNotAllowed", 405, "This page is read or answered.");
    };
  }

  @Override
  public Reply envelope(Fault fault, Request request, String requestId) {
    return pages.failed(fault);
  }

  private Reply show() {
    List<Mail> mails = world.mailbox().mails().reversed();
    var all = new StringBuilder();
    mails.forEach(mail -> all.append(shown(mail)));
    return pages.html(
        200, "Mailbox", mails.isEmpty() ? "<p>No mail has come yet.</p>" : all.toString());
  }

  private String shown(Mail mail) {
    String head =
        """
        <p><b>%s</b><br>%s, to %s</p>
        <p>%s</p>
        """
            .formatted(
                SignInPages.escaped(mail.subject()),
                TIME.format(mail.sent()),
                SignInPages.escaped(mail.to()),
                SignInPages.escaped(mail.text()));
    if (mail.token().isEmpty()) {
      return head + button("unsubscribe", mail.subscriptionArn(), "Open the unsubscribe link");
    }
    return head
        + """
        <label>The link to confirm: copy it, do not open it
        <input readonly value="%s"></label>
        """
            .formatted(SignInPages.escaped(mail.link()))
        + button("confirm", mail.token(), "Open the link all the same");
  }

  private static String button(String what, String value, String label) {
    return """
    <form method="post" action="/mail">
    <input type="hidden" name="%s" value="%s"><button>%s</button>
    </form><hr>
    """
        .formatted(what, SignInPages.escaped(value), label);
  }

  private Reply click(Request request) {
    if (!pages.isOurs(request)) {
      throw new Fault("Forbidden", 403, "The answer did not come from this page.");
    }
    String token = request.form().getOrDefault("confirm", "");
    if (!token.isEmpty()) {
      Mail mail =
          world
              .mailbox()
              .invitation(token)
              .orElseThrow(() -> new Fault("NotFound", 404, "No such mail."));
      var _ = world.mailbox().confirm(mail.topicArn(), token, false);
      return pages.html(200, "Subscription confirmed", "<p>Confirmed without signing in.</p>");
    }
    return unsubscribe(request.form().getOrDefault("unsubscribe", ""));
  }

  private Reply unsubscribe(String arn) {
    boolean authenticated =
        world
                .topics()
                .subscription(arn)
                .orElseThrow(() -> new Fault("NotFound", 404, "No such subscription."))
                .standing()
            == Standing.AUTHENTICATED;
    if (authenticated) {
      throw new Fault("AuthorizationError", 403, "Unsubscribing takes a signed request.");
    }
    var _ = world.topics().stand(arn, Standing.DELETED);
    return pages.html(200, "Subscription removed", "<p>Nobody at this address gets mails.</p>");
  }
}
