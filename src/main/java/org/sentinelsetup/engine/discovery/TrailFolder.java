package org.sentinelsetup.engine.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.Trail;

/**
 * Finds the folder CloudTrail writes to, never by a bucket's name alone: what a trail says is
 * confirmed by looking, and without a trail the layout is looked for.
 *
 * <p>Layouts: a trail of one account {@code [prefix/]AWSLogs/<account>/CloudTrail/}, an
 * organisation trail {@code [prefix/]AWSLogs/<organisation>/<account>/CloudTrail/}, Control Tower
 * {@code <organisation>/AWSLogs/<organisation>/<account>/CloudTrail/}.
 *
 * @param prefix the logs' own folder, ending with a slash
 * @param why how it was found
 * @param trail the trail that writes there, null when none could be seen
 */
record TrailFolder(String prefix, Text why, @Nullable Trail trail) {
  private static final String LOGS = "AWSLogs/";
  private static final Pattern ORGANISATION = Pattern.compile("o-[a-z0-9]{10,32}/");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}/");
  private static final int ROOTS = 50;

  /**
   * Looks for the folder.
   *
   * @param bucket the bucket's name
   * @param owner the account that owns it, preferred when several accounts' logs lie side by side
   * @param trails the trails that can be seen
   * @param folder lists the bucket
   * @return empty when nothing looks like CloudTrail's logs
   */
  static Optional<TrailFolder> find(
      String bucket, String owner, List<Trail> trails, Folder folder) {
    for (Trail trail : trails) {
      if (trail.bucket().equals(bucket)) {
        String root = trail.prefix() == null ? LOGS : trail.prefix() + "/" + LOGS;
        Optional<String> prefix = under(root, owner, folder);
        if (prefix.isPresent()) {
          String key =
              trail.organization() ? "discovery.by-organization-trail" : "discovery.by-trail";
          return Optional.of(new TrailFolder(prefix.get(), Text.of(key, trail.name()), trail));
        }
      }
    }
    return roots(folder).stream()
        .flatMap(root -> under(root, owner, folder).stream())
        .findFirst()
        .map(prefix -> new TrailFolder(prefix, Text.of("discovery.by-layout"), null));
  }

  /** Where {@code AWSLogs/} folders lie: at the top, or one level below it. */
  static List<String> roots(Folder folder) {
    List<String> top = folder.list("").commonPrefixes();
    return top.contains(LOGS)
        ? List.of(LOGS)
        : top.stream().limit(ROOTS).map(prefix -> prefix + LOGS).toList();
  }

  private static Optional<String> under(String root, String owner, Folder folder) {
    List<String> children = names(root, folder);
    Optional<String> organisation =
        children.stream()
            .filter(name -> ORGANISATION.matcher(name).matches())
            .filter(name -> account(root + name, owner, folder).isPresent())
            .findFirst();
    return organisation
        .map(name -> root + name)
        .or(() -> account(root, owner, folder).map(name -> root + name + "CloudTrail/"));
  }

  /** An account under a folder that has CloudTrail's logs, the owner's if there are several. */
  private static Optional<String> account(String root, String owner, Folder folder) {
    List<String> accounts =
        names(root, folder).stream().filter(name -> ACCOUNT.matcher(name).matches()).toList();
    return Stream.concat(
            accounts.stream().filter(name -> name.equals(owner + "/")), accounts.stream())
        .limit(ROOTS)
        .filter(name -> names(root + name, folder).contains("CloudTrail/"))
        .findFirst();
  }

  private static List<String> names(String root, Folder folder) {
    return folder.list(root).commonPrefixes().stream()
        .map(prefix -> prefix.substring(root.length()))
        .toList();
  }
}
