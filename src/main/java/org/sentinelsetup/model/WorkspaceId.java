package org.sentinelsetup.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Log Analytics workspace's ID; the connector page calls it External ID.
 *
 * @param value a GUID in lower case, as Sentinel spells it in its session name, which IAM compares
 *     exactly
 */
public record WorkspaceId(String value) {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Holds only a GUID. */
  public WorkspaceId {
    if (!GUID.matcher(value).matches()) {
      throw new IllegalArgumentException("no GUID in lower case: " + value);
    }
  }

  /**
   * Reads a workspace ID. Capitals, surrounding space and braces are let pass.
   *
   * @param input what the person gave
   * @return the ID, or that it is no GUID
   */
  public static Checked<WorkspaceId> parse(String input) {
    String text = input.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("{") && text.endsWith("}")) {
      text = text.substring(1, text.length() - 1);
    }
    if (text.isEmpty()) {
      return Checked.invalid("input.workspace-empty");
    }
    return GUID.matcher(text).matches()
        ? Checked.valid(new WorkspaceId(text))
        : Checked.invalid("input.workspace", input.strip());
  }

  @Override
  public String toString() {
    return value;
  }
}
