package org.sentinelsetup.demo.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.OpenService;
import org.sentinelsetup.demo.protocol.Paging;
import org.sentinelsetup.demo.protocol.Paging.Page;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.state.Identities.Account;
import org.sentinelsetup.demo.state.Identities.Assignment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The access portal of Identity Center: accounts, roles, credentials.
 * docs.aws.amazon.com/singlesignon/latest/PortalAPIReference
 */
public final class SsoPortal implements OpenService {
  private static final Duration ROLE_SESSION = Duration.ofHours(1);
  private static final int THROTTLED_EVERY = 4;
  private static final Map<String, String> OPERATIONS =
      Map.of(
          "/assignment/accounts", "ListAccounts",
          "/assignment/roles", "ListAccountRoles",
          "/federation/credentials", "GetRoleCredentials");

  private final World world;
  private int calls;

  /** The portal of a world. */
  public SsoPortal(World world) {
    this.world = world;
  }

  @Override
  public boolean takes(Request request) {
    return request.method().equals("GET") && OPERATIONS.containsKey(request.path());
  }

  @Override
  public Reply handle(Request request, String requestId) {
    calls++;
    boolean often = world.scenario() == Scenario.THROTTLED && calls % THROTTLED_EVERY == 0;
    if (often || world.faults().takes(OPERATIONS.getOrDefault(request.path(), ""))) {
      throw new Fault("TooManyRequestsException", 429, "HTTP 429 Unknown Code");
    }
    String token = request.header("x-amz-sso_bearer_token");
    if (token == null || !world.signIn().isValid(token)) {
      throw new Fault("UnauthorizedException", 401, "Session token not found or invalid");
    }
    ObjectNode output =
        switch (request.path()) {
          case "/assignment/accounts" -> accounts(request);
          case "/assignment/roles" -> roles(request);
          default -> credentials(request);
        };
    return Reply.of(200, "application/json", Json.write(output))
        .with("x-amzn-RequestId", requestId);
  }

  @Override
  public Reply envelope(Fault fault, Request request, String requestId) {
    ObjectNode body = Json.object();
    body.put("message", fault.message());
    body.put("__type", "com.amazonaws.switchboard.portal#" + fault.code());
    return Reply.of(fault.status(), "application/json", Json.write(body))
        .with("x-amzn-RequestId", requestId);
  }

  private ObjectNode accounts(Request request) {
    Page<Account> page = page(request, world.identities().open());
    ObjectNode output = Json.object();
    ArrayNode list = output.putArray("accountList");
    for (Account account : page.items()) {
      ObjectNode item = list.addObject();
      item.put("accountId", account.id()).put("accountName", account.name());
      item.put("emailAddress", account.email());
    }
    page.next().ifPresent(next -> output.put("nextToken", next));
    return output;
  }

  private ObjectNode roles(Request request) {
    String account = required(request, "account_id");
    List<Assignment> mine = world.identities().assignments(account);
    if (mine.isEmpty()) {
      throw new Fault("ForbiddenException", 403, "No access");
    }
    Page<Assignment> page = page(request, mine);
    ObjectNode output = Json.object();
    ArrayNode list = output.putArray("roleList");
    for (Assignment assignment : page.items()) {
      list.addObject().put("roleName", assignment.permissionSet()).put("accountId", account);
    }
    page.next().ifPresent(next -> output.put("nextToken", next));
    return output;
  }

  private ObjectNode credentials(Request request) {
    String account = required(request, "account_id");
    String role = required(request, "role_name");
    Assignment assignment =
        world.identities().assignments(account).stream()
            .filter(one -> one.permissionSet().equals(role))
            .filter(one -> !world.identities().isStale(one))
            .findFirst()
            .orElseThrow(() -> new Fault("ForbiddenException", 403, "No access"));
    Session session = world.identities().issue(assignment, ROLE_SESSION);
    ObjectNode output = Json.object();
    output
        .putObject("roleCredentials")
        .put("accessKeyId", session.accessKeyId())
        .put("secretAccessKey", session.secretAccessKey())
        .put("sessionToken", session.sessionToken())
        .put("expiration", session.caller().expires().toEpochMilli());
    return output;
  }

  private static <T> Page<T> page(Request request, List<T> all) {
    String size = request.query().getOrDefault("max_result", "100");
    if (!size.matches("[1-9]\\d?|100")) {
      throw invalid("max_result must lie in 1 to 100.");
    }
    return Paging.page(
        all,
        Optional.ofNullable(request.query().get("next_token")),
        Integer.parseInt(size),
        () -> invalid("next_token is not valid."));
  }

  private static String required(Request request, String name) {
    String value = request.query().getOrDefault(name, "");
    if (value.isEmpty()) {
      throw invalid(name + " is required.");
    }
    return value;
  }

  private static Fault invalid(String message) {
    return new Fault("InvalidRequestException", 400, message);
  }
}
