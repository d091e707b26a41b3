package org.sentinelsetup.engine.approval;

import java.time.Instant;
import java.util.List;
import org.sentinelsetup.engine.Sha256;
import org.sentinelsetup.engine.policy.Json;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.setup.SetupFile;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of a plan. Its SHA-256 is that of the member {@code plan} without white space, as {@code
 * jq -cj .plan plan.json | sha256sum} gives it, so that anybody can check it.
 */
public final class ApprovalFile {
  private static final String FORMAT = "sentinelSetupPlan";
  private static final int VERSION = 1;
  private static final int LONGEST = 4 * 1024 * 1024;

  /**
   * What was approved.
   *
   * @param setup the decisions
   * @param document everything that decides what is written
   * @param sha256 64 hexadecimal digits
   */
  public record Approved(Setup setup, JsonNode document, String sha256) {
    /**
     * Where a plan made afresh is another.
     *
     * @param plan the plan
     * @return each place with both values; empty when it is what was approved
     */
    public List<Text> differences(Plan plan) {
      return Differences.between(document, PlanDocument.of(plan));
    }
  }

  /** What came of reading. */
  public sealed interface Outcome {
    /**
     * It can be used.
     *
     * @param approved what it says
     */
    record Read(Approved approved) implements Outcome {}

    /**
     * It cannot.
     *
     * @param why what is wrong
     */
    record Refused(Text why) implements Outcome {}
  }

  private ApprovalFile() {}

  /**
   * The file of a plan.
   *
   * @param plan the plan
   * @param at when it was made, UTC
   * @return JSON that {@link #read} reads
   */
  public static String of(Plan plan, Instant at) {
    ObjectNode document = PlanDocument.of(plan);
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put(FORMAT, VERSION).put("sha256", sha256(document));
    all.putObject("made").put("at", at.toString()).put("by", plan.inputs().caller().arn());
    all.set("plan", document);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  /**
   * The fingerprint of a plan.
   *
   * @param plan the plan
   * @return 64 hexadecimal digits
   */
  public static String sha256(Plan plan) {
    return sha256(PlanDocument.of(plan));
  }

  /**
   * Reads a file, and refuses one that was changed after it was written.
   *
   * @param text the whole of it
   * @return what was approved, or what is wrong
   */
  public static Outcome read(String text) {
    if (text.length() > LONGEST) {
      return refused("approval.too-long", LONGEST);
    }
    JsonNode all;
    try {
      all = Json.read(text);
    } catch (JacksonException e) {
      return refused("approval.no-json", e.getOriginalMessage());
    }
    JsonNode document = all.path("plan");
    if (all.path(FORMAT).asInt(0) != VERSION || !document.isObject()) {
      return refused("approval.no-plan", VERSION);
    }
    String sha256 = sha256(document);
    if (!sha256.equals(all.path("sha256").asString(""))) {
      return refused("approval.altered", sha256);
    }
    return switch (SetupFile.read(document.path("setup").toString())) {
      case SetupFile.Outcome.Read(Setup setup) ->
          new Outcome.Read(new Approved(setup, document, sha256));
      case SetupFile.Outcome.Refused(List<Text> faults) ->
          refused("approval.setup", faults.getFirst());
    };
  }

  private static Outcome refused(String key, Object... arguments) {
    return new Outcome.Refused(Text.of(key, arguments));
  }

  private static String sha256(JsonNode document) {
    return Sha256.of(JsonMapper.shared().writeValueAsString(document));
  }
}
