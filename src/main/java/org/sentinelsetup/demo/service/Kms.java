package org.sentinelsetup.demo.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.JsonService;
import org.sentinelsetup.demo.protocol.Paging;
import org.sentinelsetup.demo.protocol.Paging.Page;
import org.sentinelsetup.demo.state.Access.Ask;
import org.sentinelsetup.demo.state.Keys.Alias;
import org.sentinelsetup.demo.state.Keys.Manager;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.Trails.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Key Management Service: looking at keys, and their policies.
 * docs.aws.amazon.com/kms/latest/APIReference
 */
public final class Kms extends JsonService {
  private static final int LONGEST_POLICY = 32_768;
  private static final Pattern CHARACTERS = Pattern.compile("[\\t\\n\\r -\\u00FF]+");

  private final World world;
  private final KeyIds keyIds;
  private final KeyPolicyPrincipals principals;

  /** The service of a world. */
  public Kms(World world) {
    super(new Names("kms", "TrentService", "1.1", "com.amazonaws.kms"));
    this.world = world;
    this.keyIds = new KeyIds(world.keys());
    this.principals = new KeyPolicyPrincipals(world);
  }

  @Override
  protected Map<String, Operation> operations() {
    return Map.of(
        "DescribeKey", this::describeKey,
        "ListKeys", this::listKeys,
        "ListAliases", this::listAliases,
        "ListKeyPolicies", this::listKeyPolicies,
        "GetKeyPolicy", this::getKeyPolicy,
        "PutKeyPolicy", this::putKeyPolicy);
  }

  private ObjectNode describeKey(Call call, ObjectNode input) {
    StoredKey key = keyIds.withAliases(call, required(input, "KeyId"));
    permit(call, "kms:DescribeKey", key);
    ObjectNode output = Json.object();
    ObjectNode about = output.putObject("KeyMetadata");
    about.put("AWSAccountId", key.place().account()).put("Arn", key.arn()).put("KeyId", key.id());
    about.putPOJO("CreationDate", key.created());
    about.put("Description", key.description()).put("Enabled", key.state().equals("Enabled"));
    about.put("KeyManager", key.manager().name()).put("KeyState", key.state());
    about.put("KeySpec", key.use().spec()).put("CustomerMasterKeySpec", key.use().spec());
    about.put("KeyUsage", key.use().usage()).put("MultiRegion", false).put("Origin", "AWS_KMS");
    about.putArray(key.use().algorithms()).add(key.use().algorithm());
    key.deletion().ifPresent(when -> about.putPOJO("DeletionDate", when));
    return output;
  }

  private ObjectNode listKeys(Call call, ObjectNode input) {
    permitListing(call, "kms:ListKeys");
    Page<StoredKey> page = page(input, 1000, 100, world.keys().keys(call.place()));
    ObjectNode output = Json.object();
    ArrayNode list = output.putArray("Keys");
    page.items().forEach(key -> list.addObject().put("KeyArn", key.arn()).put("KeyId", key.id()));
    return paged(output, page);
  }

  private ObjectNode listAliases(Call call, ObjectNode input) {
    permitListing(call, "kms:ListAliases");
    Optional<StoredKey> only =
        input.has("KeyId")
            ? Optional.of(keyIds.exact(call, required(input, "KeyId")))
            : Optional.empty();
    List<Alias> all =
        world.keys().aliases(call.place()).stream()
            .filter(alias -> only.isEmpty() || alias.keyId().equals(only.map(StoredKey::id)))
            .toList();
    Page<Alias> page = page(input, 100, 50, all);
    ObjectNode output = Json.object();
    ArrayNode list = output.putArray("Aliases");
    for (Alias alias : page.items()) {
      ObjectNode item = list.addObject();
      item.put("AliasArn", alias.arn()).put("AliasName", alias.name());
      alias.keyId().ifPresent(id -> item.put("TargetKeyId", id));
    }
    return paged(output, page);
  }

  private ObjectNode listKeyPolicies(Call call, ObjectNode input) {
    StoredKey key = keyIds.exact(call, required(input, "KeyId"));
    permit(call, "kms:ListKeyPolicies", key);
    ObjectNode output = Json.object();
    output.putArray("PolicyNames").add("default");
    return output.put("Truncated", false);
  }

  private ObjectNode getKeyPolicy(Call call, ObjectNode input) {
    StoredKey key = keyIds.exact(call, required(input, "KeyId"));
    onlyDefault(input);
    atHome(call, "kms:GetKeyPolicy", key);
    permit(call, "kms:GetKeyPolicy", key);
    return Json.object().put("Policy", key.policy()).put("PolicyName", "default");
  }

  private ObjectNode putKeyPolicy(Call call, ObjectNode input) {
    String policy = required(input, "Policy");
    StoredKey key = keyIds.exact(call, required(input, "KeyId"));
    onlyDefault(input);
    if (!CHARACTERS.matcher(policy).matches()) {
      throw invalid("The policy holds characters that a key policy must not.");
    }
    atHome(call, "kms:PutKeyPolicy", key);
    permit(call, "kms:PutKeyPolicy", key);
    if (key.manager() == Manager.AWS) {
      throw denied(ask(call, "kms:PutKeyPolicy", key, key.policy()), "an AWS managed key");
    }
    if (key.state().equals("PendingDeletion")) {
      throw new Fault("KMSInvalidStateException", 400, key.arn() + " is pending deletion.");
    }
    if (policy.getBytes(StandardCharsets.UTF_8).length > LONGEST_POLICY) {
      throw new Fault("LimitExceededException", 400, "The policy is larger than 32768 bytes.");
    }
    List<JsonNode> statements =
        KeyPolicyGrammar.statements(policy, KeyPolicyGrammar.trusted(key.policy()));
    principals.check(statements);
    boolean bypass = input.path("BypassPolicyLockoutSafetyCheck").asBoolean(false);
    if (!bypass && world.access().refusal(ask(call, "kms:PutKeyPolicy", key, policy)).isPresent()) {
      // Wording: github.com/terraform-aws-modules/terraform-aws-eks/issues/2843
      throw KeyPolicyGrammar.malformed(
          "The new key policy will not allow you to update the key policy in the future.");
    }
    key.policy(policy);
    Recorder.write(
        world,
        call,
        "kms.amazonaws.com",
        "PutKeyPolicy",
        Map.of("keyId", key.arn()),
        List.of(new Resource("AWS::KMS::Key", key.arn())));
    return Json.object();
  }

  private static void onlyDefault(ObjectNode input) {
    if (!input.path("PolicyName").asString("default").equals("default")) {
      throw invalid("PolicyName must be default.");
    }
  }

  /** Policies are read and written from the key's own account only. */
  private static void atHome(Call call, String action, StoredKey key) {
    if (!call.caller().account().equals(key.place().account())) {
      throw denied(ask(call, action, key, key.policy()), "another account's key");
    }
  }

  private void permit(Call call, String action, StoredKey key) {
    allow(ask(call, action, key, key.policy()));
  }

  private void permitListing(Call call, String action) {
    allow(Ask.plain(call.caller(), action, "*", call.caller().account()));
  }

  private void allow(Ask ask) {
    world
        .access()
        .refusal(ask)
        .ifPresent(
            sentence -> {
              throw new Fault("AccessDeniedException", 400, sentence);
            });
  }

  private static Ask ask(Call call, String action, StoredKey key, String policy) {
    return new Ask(
        call.caller(),
        action,
        key.arn(),
        key.place().account(),
        Optional.of(policy),
        Map.of("kms:CallerAccount", call.caller().account()));
  }

  private static Fault denied(Ask ask, String why) {
    return new Fault(
        "AccessDeniedException",
        400,
        "User: %s is not authorized to perform: %s on resource: %s (%s)"
            .formatted(ask.caller().principalArn(), ask.action(), ask.resource(), why));
  }

  private static <T> Page<T> page(ObjectNode input, int most, int otherwise, List<T> all) {
    int size = input.path("Limit").asInt(otherwise);
    if (size < 1 || size > most) {
      throw invalid("Limit must lie in 1 to " + most + ".");
    }
    return Paging.page(
        all,
        Optional.of(input.path("Marker").asString("")),
        size,
        () -> new Fault("InvalidMarkerException", 400, "The marker is not valid."));
  }

  private static ObjectNode paged(ObjectNode output, Page<?> page) {
    page.next().ifPresent(next -> output.put("NextMarker", next));
    return output.put("Truncated", page.next().isPresent());
  }

  private static String required(ObjectNode input, String name) {
    String value = input.path(name).asString("");
    if (value.isEmpty()) {
      throw invalid(name + " is required.");
    }
    return value;
  }

  private static Fault invalid(String message) {
    return new Fault("ValidationException", 400, message);
  }
}
