package org.sentinelsetup.engine.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.policy.Json;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.LogPrefix;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.NamePattern;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.RoleName;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackTag;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.WorkspaceId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the file of a set-up, JSON as {@code setup.schema.json} beside this class describes it.
 * Everything that is wrong is told at once, by its place in the file.
 */
public final class SetupFile {
  /** The field that tells the format, and its value. */
  static final String FORMAT = "sentinelSetup";

  static final int VERSION = 1;

  private static final int LONGEST = 65_536;
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern UNIQUE_ID = Pattern.compile("A[A-Z]{3}[A-Z0-9]{12,124}");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /** What came of reading. */
  public sealed interface Outcome {
    /**
     * It can be used.
     *
     * @param setup what it says
     */
    record Read(Setup setup) implements Outcome {}

    /**
     * It cannot.
     *
     * @param faults everything that is wrong, at least one
     */
    record Refused(List<Text> faults) implements Outcome {
      /** Keeps the list unchangeable. */
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  private SetupFile() {}

  /**
   * Reads a file.
   *
   * @param text the whole of it
   * @return the set-up, or everything that is wrong with it
   */
  public static Outcome read(String text) {
    if (text.length() > LONGEST) {
      return new Outcome.Refused(List.of(Text.of("setup.too-long", LONGEST)));
    }
    JsonNode tree;
    try {
      tree = Json.read(text);
    } catch (JacksonException e) {
      return new Outcome.Refused(List.of(noJson(e)));
    }
    List<Text> faults = new ArrayList<>();
    @Nullable Setup setup = setup(new Fields("", tree, faults));
    return setup == null || !faults.isEmpty()
        ? new Outcome.Refused(faults)
        : new Outcome.Read(setup);
  }

  private static Text noJson(JacksonException e) {
    return e.getLocation() == null
        ? Text.of("setup.no-json", 1, 1, e.getOriginalMessage())
        : Text.of(
            "setup.no-json",
            e.getLocation().getLineNr(),
            e.getLocation().getColumnNr(),
            e.getOriginalMessage());
  }

  private static @Nullable Setup setup(Fields all) {
    int version = all.number(FORMAT, 1, Integer.MAX_VALUE, 0);
    if (version != VERSION) {
      all.fault(Text.of("setup.version", VERSION));
      return null;
    }
    var _ = all.optional("$schema", Checked::valid);
    @Nullable String account =
        all.required("account", text -> matching(ACCOUNT, text, "setup.account"));
    Setup.@Nullable Logs logs = logs(all.within("logs"));
    Fields sentinel = all.within("sentinel");
    AzureCloud cloud = sentinel.optional("cloud", SetupFile::cloud).orElse(AzureCloud.COMMERCIAL);
    @Nullable WorkspaceId workspace = sentinel.required("workspaceId", WorkspaceId::parse);
    @Nullable EmailAddress email = sentinel.required("alertEmail", EmailAddress::parse);
    sentinel.nothingElse();
    @Nullable Suffix name = all.required("name", Suffix::parse);
    StackOptions options = options(all.within("stack"));
    all.nothingElse();
    return account == null || logs == null || workspace == null || email == null || name == null
        ? null
        : new Setup(account, logs, cloud, workspace, email, name, options);
  }

  private static Setup.@Nullable Logs logs(Fields logs) {
    @Nullable Region region = logs.required("region", Region::parse);
    @Nullable String bucket =
        logs.required("bucket", text -> matching(BUCKET, text, "setup.bucket"));
    LogType type = logs.optional("type", SetupFile::type).orElse(LogType.CLOUDTRAIL);
    Optional<LogPrefix> prefix = logs.optional("prefix", LogPrefix::parse);
    List<Arn> keys = logs.list("keys", Arn::parse);
    List<String> deleted =
        logs.list("takeOutDeletedPrincipals", id -> matching(UNIQUE_ID, id, "setup.unique-id"));
    boolean each = logs.flag("oneRuleAnAccount", false);
    boolean through = logs.flag("throughControlTower", false);
    logs.nothingElse();
    return region == null || bucket == null
        ? null
        : new Setup.Logs(region, bucket, type, prefix, keys, deleted, each, through);
  }

  private static StackOptions options(Fields stack) {
    StackOptions usual = StackOptions.USUAL;
    NamePattern names = stack.optional("namePattern", NamePattern::parse).orElse(usual.names());
    Optional<RoleName> role = stack.optional("roleName", RoleName::parse);
    List<StackTag> tags = tags(stack);
    var options =
        new StackOptions(
            names,
            role,
            tags,
            stack.optional("permissionsBoundary", Arn::parse),
            stack.optional("serviceRole", Arn::parse),
            stack.flag("terminationProtection", usual.protect()),
            stack.flag("bothSessionNames", usual.acceptDefenderSessionName()),
            stack.optional("logTopic", Arn::parse),
            stack.optional("topicKey", Arn::parse),
            stack.number("deadLetterThreshold", 0, 100_000, usual.deadLetterThreshold()),
            stack.number("quietHours", 0, 24, usual.quietHours()));
    stack.nothingElse();
    return options;
  }

  private static List<StackTag> tags(Fields stack) {
    List<StackTag> tags = new ArrayList<>();
    stack
        .map("tags")
        .forEachEntry(
            (key, value) -> {
              if (!value.isString()) {
                stack.fault(Text.of("setup.no-text", stack.at("tags") + "/" + key));
              } else if (StackTag.of(key, value.stringValue())
                  instanceof Checked.Valid<StackTag>(StackTag tag)) {
                tags.add(tag);
              } else {
                stack.fault(
                    Text.of(
                        "setup.wrong",
                        stack.at("tags"),
                        Text.of("input.tag", key + "=" + value.stringValue())));
              }
            });
    return tags;
  }

  private static Checked<String> matching(Pattern pattern, String text, String otherwise) {
    return pattern.matcher(text).matches() ? Checked.valid(text) : Checked.invalid(otherwise, text);
  }

  private static Checked<AzureCloud> cloud(String text) {
    return Arrays.stream(AzureCloud.values())
        .filter(cloud -> cloud.id().equals(text))
        .findFirst()
        .map(Checked::valid)
        .orElseGet(() -> Checked.invalid("setup.cloud", text));
  }

  private static Checked<LogType> type(String text) {
    return Arrays.stream(LogType.values())
        .filter(type -> type.table().equals(text))
        .findFirst()
        .map(Checked::valid)
        .orElseGet(
            () ->
                Checked.invalid(
                    "setup.type",
                    text,
                    String.join(
                        ", ", Arrays.stream(LogType.values()).map(LogType::table).toList())));
  }
}
