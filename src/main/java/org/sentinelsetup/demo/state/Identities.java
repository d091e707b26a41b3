package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.protocol.Sessions;

/** Accounts, who may use which role in them, and the sessions given out. */
public final class Identities implements Sessions {
  /** A member of the organisation. */
  public record Account(String id, String name, String email) {}

  /**
   * An IAM role that was there before us.
   *
   * @param arn with its path
   * @param id {@code AROA…}
   * @param permissions its identity policy, JSON
   * @param trust its trust policy, JSON; without one it serves Identity Center
   */
  public record Role(
      String arn, String id, String permissions, Instant created, Optional<String> trust) {
    /** The last part of the ARN. */
    public String name() {
      return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** The account in the ARN. */
    public String account() {
      return arn.split(":", -1)[4];
    }
  }

  /** A permission set a person may use in an account, and the role behind it. */
  public record Assignment(Account account, String permissionSet, Role role) {}

  private final DemoClock clock;
  private final Ids ids;
  private final List<Account> accounts = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private final Set<Assignment> stale = new HashSet<>();

  /** Nobody yet. */
  public Identities(DemoClock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Adds an account to the organisation. */
  public Account account(String id, String name, String email) {
    Account account = new Account(id, name, email);
    accounts.add(account);
    return account;
  }

  /** Adds a role that exists since {@code created}. */
  public Role role(String arn, String permissions, Instant created) {
    return role(arn, permissions, created, ids);
  }

  /** The same with a unique id from elsewhere. */
  Role role(String arn, String permissions, Instant created, Ids from) {
    return keep(new Role(arn, "AROA" + from.capitals(17), permissions, created, Optional.empty()));
  }

  /** Adds a role that others may take on as {@code trust} says. */
  public Role role(String arn, String permissions, Instant created, String trust) {
    String id = "AROA" + Ids.of(arn).capitals(17);
    return keep(new Role(arn, id, permissions, created, Optional.of(trust)));
  }

  private Role keep(Role role) {
    roles.put(role.arn(), role);
    return role;
  }

  /** Lets the person of the demo use a role through a permission set. */
  public Assignment assign(Account account, String permissionSet, Role role) {
    Assignment assignment = new Assignment(account, permissionSet, role);
    assignments.add(assignment);
    return assignment;
  }

  /** Takes a permission set from the person again. */
  public void withdraw(Assignment assignment) {
    assignments.remove(assignment);
  }

  /** Leaves an assignment listed though it no longer works, as the portal does for a while. */
  public void goStale(Assignment assignment) {
    stale.add(assignment);
  }

  /** Whether an assignment is listed but no longer works. */
  public boolean isStale(Assignment assignment) {
    return stale.contains(assignment);
  }

  /** Every account of the organisation, in order. */
  public List<Account> accounts() {
    return List.copyOf(accounts);
  }

  /** Every account in which the person has a role, in order. */
  public List<Account> open() {
    Set<Account> open = assignments.stream().map(Assignment::account).collect(Collectors.toSet());
    return accounts.stream().filter(open::contains).toList();
  }

  /** What the person may use in an account. */
  public List<Assignment> assignments(String account) {
    return assignments.stream().filter(one -> one.account().id().equals(account)).toList();
  }

  /** The roles that were there before us. */
  public List<Role> roles() {
    return List.copyOf(roles.values());
  }

  /**
   * Gives out a session of a role.
   *
   * @param name the session's name
   */
  public Session issue(String roleArn, String roleId, String name, Duration length) {
    return issue(roleArn, roleId, name, length, Optional.empty());
  }

  /** The same, limited to what {@code policy} allows too. */
  public Session issue(
      String roleArn, String roleId, String name, Duration length, Optional<String> policy) {
    String account = roleArn.split(":", -1)[4];
    String role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
    Caller caller =
        new Caller(
            account,
            Partition.in(roleArn).arn("sts", account, "assumed-role/" + role + "/" + name),
            roleArn,
            roleId + ":" + name,
            clock.now().plus(length),
            policy);
    Session session = new Session("ASIA" + ids.capitals(16), ids.token(40), ids.token(120), caller);
    sessions.put(session.accessKeyId(), session);
    return session;
  }

  /** Gives out a session for an assignment, named like the person of the demo. */
  public Session issue(Assignment assignment, Duration length) {
    return issue(assignment.role().arn(), assignment.role().id(), "demo.person", length);
  }

  /** Lets every session be over, whatever its length. */
  public void endSessions() {
    sessions.replaceAll((_, session) -> session.endingAt(clock.now()));
  }

  @Override
  public Optional<Session> find(String accessKeyId) {
    return Optional.ofNullable(sessions.get(accessKeyId));
  }

  /** The role behind an ARN, if it was there before us. */
  public Optional<Role> role(String arn) {
    return Optional.ofNullable(roles.get(arn));
  }
}
