package org.sentinelsetup.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.cli.TerminalPlayer.Ended;
import org.sentinelsetup.engine.alert.AlertWords;
import org.sentinelsetup.engine.approval.ApprovalFile;
import org.sentinelsetup.engine.sentinel.ConnectionOutput;
import org.sentinelsetup.engine.sentinel.ConnectorRequest;
import org.sentinelsetup.engine.sentinel.ConnectorSteps;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.engine.verify.FlowBins;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.WizardState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a run ended, as JSON for other programs. Holds nothing secret. */
public final class Report {
  private Report() {}

  /**
   * The report.
   *
   * @param errand what was wanted
   * @param ended how it ended
   * @return one JSON object
   */
  public static String of(Errand errand, Ended ended) {
    WizardState state = ended.state();
    ObjectNode all = begun(word(errand), ExitCode.of(ended), ended);
    @Nullable Plan plan = state.review().plan();
    @Nullable Removal removal = state.undo().removal();
    if (errand == Errand.UNDO && removal != null) {
      changes(all, removal.findings(), removal.changes(), state.undo().deployment());
    } else if (plan != null) {
      all.put("planSha256", ApprovalFile.sha256(plan));
      changes(all, state.review().findings(), plan.changes(), state.deploy().deployment());
    }
    if (errand == Errand.OUTPUTS && state.undo().found() != null) {
      ArrayNode found = all.putArray("connections");
      state
          .undo()
          .found()
          .forEach(
              one ->
                  found
                      .addObject()
                      .put("name", one.name())
                      .put("bucket", one.bucket())
                      .put("stack", one.stack().name())
                      .put("status", one.stack().status()));
    }
    if (errand == Errand.ALERT
        && state.alert().activity() instanceof Activity.Failed(Problem failed)) {
      problem(all.putObject("problem"), failed);
    }
    state.inPlace().ifPresent(made -> outputs(all, state, made));
    @Nullable AlertMail mail = state.alert().mail();
    if (mail != null) {
      alert(all.putObject("alert"), mail, state.alert().test());
    }
    if (!state.verify().hops().isEmpty()) {
      ArrayNode hops = all.putArray("hops");
      state
          .verify()
          .hops()
          .forEach(
              hop -> {
                ObjectNode node = hops.addObject().put("hop", word(hop.hop()));
                seen(node, hop.state(), hop.evidence(), hop.advice());
                if (hop.countedFrom() != null) {
                  node.put("countedFrom", hop.countedFrom().toString());
                }
              });
    }
    if (!state.verify().tracing().stages().isEmpty()) {
      ArrayNode trace = all.putArray("trace");
      for (TraceStage stage : state.verify().tracing().stages()) {
        ObjectNode node = trace.addObject().put("stage", word(stage.kind()));
        seen(node, stage.state(), stage.evidence(), stage.advice());
      }
    }
    FlowBins.of(state.verify().timeline())
        .ifPresent(bins -> timeline(all.putObject("timeline"), bins));
    @Nullable MoveTask sentBack = state.verify().sentBack();
    if (sentBack != null) {
      all.putObject("sentBack")
          .put("status", word(sentBack.status()))
          .put("moved", sentBack.moved());
    }
    return written(all);
  }

  /**
   * The report of a diagnosis.
   *
   * @param ended how it ended
   * @return one JSON object
   */
  public static String ofDiagnosis(Ended ended) {
    ObjectNode all = begun("diagnose", ExitCode.ofDiagnosis(ended), ended);
    @Nullable Diagnosed result = ended.state().diagnose().result();
    if (result != null) {
      all.put("what", result.what()).put("connection", result.ours());
      findings(all, result.findings());
      all.set("permissions", JsonMapper.shared().readTree(result.permissions()));
    }
    return written(all);
  }

  /** What to run elsewhere stands alone too, to be run as it is. */
  private static void seen(ObjectNode node, HopState how, Text evidence, @Nullable Text advice) {
    node.put("state", word(how)).put("evidence", Words.say(evidence));
    put(node, "advice", advice);
    if (advice != null) {
      Flow.query(advice).ifPresent(query -> node.put("query", query));
    }
  }

  private static ObjectNode begun(String command, ExitCode code, Ended ended) {
    WizardState state = ended.state();
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("command", command).put("exitCode", code.number()).put("outcome", word(code));
    Move.Refuse refused = ended.refused();
    if (refused != null) {
      all.put("refused", Words.say(refused.why()));
    }
    if (Steps.stateOf(state, state.current()) instanceof StepState.NeedsAttention(var problem)) {
      problem(all.putObject("problem"), problem);
    }
    return all;
  }

  private static String written(ObjectNode all) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static void alert(ObjectNode node, AlertMail mail, @Nullable AlertTest test) {
    node.put("state", word(mail.state()))
        .put("email", mail.email())
        .put("listeners", mail.listeners());
    put(node, "test", test == null ? null : AlertWords.outcome(test));
  }

  /** Bins of which nothing is known are null. */
  private static void timeline(ObjectNode node, FlowBins bins) {
    node.put("from", bins.first().toString()).put("binMinutes", bins.width().toMinutes());
    for (FlowBins.Lane lane : bins.lanes()) {
      ArrayNode values = node.putArray(word(lane.kind()));
      for (OptionalLong value : lane.values()) {
        if (value.isPresent()) {
          values.add(value.getAsLong());
        } else {
          values.addNull();
        }
      }
    }
  }

  private static void outputs(ObjectNode all, WizardState state, InPlace made) {
    ObjectNode node = all.putObject("outputs");
    // The names of the connector page's fields, as before, beside the keys.
    ConnectorSteps.values(made.outputs())
        .forEach(value -> node.put(Words.say(value.label()), value.value()));
    node.setAll(ConnectionOutput.json(ConnectionOutput.all(made.inputs(), made.outputs())));
    var request =
        new ConnectorRequest(made.inputs().cloud(), state.connect().place(), made.outputs());
    all.putObject("sentinel").put("url", request.url()).set("body", request.body());
  }

  private static void problem(ObjectNode node, Problem problem) {
    node.put("title", Words.say(problem.title()))
        .put("cause", Words.say(problem.cause()))
        .put("action", Words.say(problem.action()));
    @Nullable AwsError aws = problem.aws();
    if (aws != null) {
      node.put("code", aws.code()).put("requestId", aws.requestId());
    }
  }

  private static void changes(
      ObjectNode all,
      List<Finding> findings,
      List<PlannedChange> changes,
      @Nullable Deployment deployment) {
    findings(all, findings);
    ArrayNode made = all.putArray("changes");
    for (int i = 0; i < changes.size(); i++) {
      ObjectNode node = made.addObject();
      change(node, changes.get(i));
      node.put("nothingToDo", changes.get(i).nothingToDo());
      if (deployment != null && i < deployment.changes().size()) {
        Deployment.ChangeProgress progress = deployment.changes().get(i);
        node.put("state", word(progress.state()));
        put(node, "detail", progress.detail());
      }
    }
  }

  private static void findings(ObjectNode all, List<Finding> findings) {
    ArrayNode found = all.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode node = found.addObject();
      node.put("level", word(finding.level())).put("what", Words.say(finding.what()));
      put(node, "fix", finding.fix());
      if (finding.command() != null) {
        node.put("command", finding.command());
      }
    }
  }

  private static void change(ObjectNode node, PlannedChange change) {
    switch (change) {
      case PlannedChange.Stack stack -> {
        node.put("kind", "stack").put("name", stack.name());
        resources(node, stack.resources());
      }
      case PlannedChange.StackRemoval stack -> {
        node.put("kind", "stack-removal").put("name", stack.name());
        sentences(node, stack.sentences());
        resources(node, stack.resources());
      }
      case PlannedChange.ProviderAudience audience -> {
        node.put("kind", "audience").put("name", audience.providerArn());
        sentences(node, audience.sentences());
      }
      case PlannedChange.KeyPolicy policy -> {
        node.put("kind", "key-policy").put("name", policy.keyArn());
        sentences(node, policy.sentences());
      }
      case PlannedChange.Notification told -> {
        node.put("kind", "notification").put("name", told.bucket());
        sentences(node, told.sentences());
      }
    }
  }

  private static void sentences(ObjectNode node, List<Text> sentences) {
    ArrayNode all = node.putArray("sentences");
    sentences.stream().map(Words::say).forEach(all::add);
  }

  private static void resources(ObjectNode node, List<ResourceChange> resources) {
    ArrayNode all = node.putArray("resources");
    for (ResourceChange resource : resources) {
      ObjectNode one = all.addObject();
      one.put("action", resource.action())
          .put("logicalId", resource.logicalId())
          .put("type", resource.type());
      if (resource.replacement() != null) {
        one.put("replacement", resource.replacement());
      }
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Text text) {
    if (text != null) {
      node.put(name, Words.say(text));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
