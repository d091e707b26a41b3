package org.sentinelsetup.engine.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.engine.notification.NotificationJson;
import org.sentinelsetup.engine.notification.QueueRule;
import org.sentinelsetup.engine.policy.KeyGrant;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.engine.template.StackInputs;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.engine.template.TemplateParameters;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.LogPrefix;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a set-up would send to AWS, as files, from its decisions alone: nobody signs in and nothing
 * is asked. What only AWS knows is assumed: that the account has no identity provider for Microsoft
 * yet, and that the bucket has no other notifications.
 */
public final class SetupExport {
  /**
   * A file.
   *
   * @param name its name
   * @param text what it holds
   */
  public record Exported(String name, String text) {}

  private SetupExport() {}

  /**
   * The files.
   *
   * @param setup the decisions
   * @return template, parameters, key statement and notification; or what has to be decided first
   */
  public static Checked<List<Exported>> of(Setup setup) {
    Optional<String> prefix = setup.logs().prefix().map(LogPrefix::value);
    if (prefix.isEmpty()) {
      return Checked.invalid("setup.export-prefix");
    }
    var inputs =
        new StackInputs(
            setup.name(),
            setup.logs().bucket(),
            prefix.get(),
            setup.logs().keys(),
            setup.logs().type(),
            setup.cloud(),
            setup.workspace(),
            setup.email(),
            setup.options(),
            Optional.empty());
    List<Text> faults = inputs.faults();
    if (!faults.isEmpty()) {
      return new Checked.Invalid<>(faults.getFirst());
    }
    var region = setup.logs().region();
    var names = ConnectionNames.of(setup.name(), region, setup.account(), setup.options());
    var grant =
        KeyGrant.toRole(names.roleArn().toString()).throughS3(region.id(), region.partition());
    List<Exported> files = new ArrayList<>();
    files.add(new Exported("sentinel-integration.yaml", Template.shipped().text()));
    files.add(new Exported("parameters.json", parameters(TemplateParameters.of(inputs))));
    files.add(new Exported("key-statement.json", grant.statementText() + "\n"));
    if (!setup.logs().oneRuleEach()) {
      var rule =
          new QueueRule(
              names.stack(),
              names.queueArn().toString(),
              prefix.get(),
              setup.logs().type().objectSuffix());
      files.add(
          new Exported(
              "notifications.json",
              NotificationJson.of(rule.addTo(new NotificationConfiguration(List.of(), false)))
                  + "\n"));
    }
    return Checked.valid(List.copyOf(files));
  }

  /**
   * As {@code aws cloudformation create-stack --parameters file://parameters.json} takes them
   * (docs.aws.amazon.com/cli/latest/reference/cloudformation/create-stack.html).
   */
  private static String parameters(List<StackParameter> parameters) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    parameters.forEach(
        one -> all.addObject().put("ParameterKey", one.name()).put("ParameterValue", one.value()));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }
}
