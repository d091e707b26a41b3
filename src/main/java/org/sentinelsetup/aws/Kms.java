package org.sentinelsetup.aws;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.KeyAlias;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.ListPage;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** Key Management Service. docs.aws.amazon.com/kms/latest/APIReference/Welcome.html */
public final class Kms {
  private static final String POLICY = "default";

  /** The most KMS gives: docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html */
  private static final int ALIASES_A_PAGE = 100;

  /** The most KMS gives: docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html */
  private static final int KEYS_A_PAGE = 1000;

  private final KmsClient client;
  private final Calls calls = new Calls("KMS");

  Kms(KmsClient client) {
    this.client = client;
  }

  /**
   * A key, also one of another account.
   *
   * @param idArnOrAlias id or alias in this account and Region, or any ARN of either
   * @return the key
   * @throws AwsCallException when refused
   */
  public KmsKey describe(String idArnOrAlias) {
    return calls.perform(
        "DescribeKey",
        () ->
            key(
                Calls.need(
                    client.describeKey(request -> request.keyId(idArnOrAlias)).keyMetadata(),
                    "KeyMetadata")));
  }

  /**
   * A page of the aliases of this account and Region.
   *
   * @param mark where the page before ended, null for the first
   * @return one page
   * @throws AwsCallException when refused
   */
  public ListPage<KeyAlias> aliases(@Nullable String mark) {
    return calls.perform(
        "ListAliases",
        () -> {
          var answer = client.listAliases(request -> request.limit(ALIASES_A_PAGE).marker(mark));
          return new ListPage<>(
              answer.aliases().stream().map(Kms::alias).toList(),
              Calls.orNull(answer.nextMarker()));
        });
  }

  /**
   * A page of the keys of this account and Region.
   *
   * @param mark where the page before ended, null for the first
   * @return one page of ARNs
   * @throws AwsCallException when refused
   */
  public ListPage<String> keys(@Nullable String mark) {
    return calls.perform(
        "ListKeys",
        () -> {
          var answer = client.listKeys(request -> request.limit(KEYS_A_PAGE).marker(mark));
          return new ListPage<>(
              answer.keys().stream().map(key -> Calls.need(key.keyArn(), "KeyArn")).toList(),
              Calls.orNull(answer.nextMarker()));
        });
  }

  /**
   * The policy of a key of this account, byte for byte.
   *
   * @param keyArn the key; an alias is not found
   * @return JSON
   * @throws AwsCallException when refused
   */
  public String policy(String keyArn) {
    return calls.perform(
        "GetKeyPolicy",
        () ->
            Calls.need(
                client.getKeyPolicy(request -> request.keyId(keyArn).policyName(POLICY)).policy(),
                "Policy"));
  }

  /**
   * Replaces the policy of a key of this account. KMS's own check that the key stays manageable is
   * never switched off.
   *
   * @param keyArn the key
   * @param document JSON, at most 32 768 bytes
   * @throws AwsCallException when refused
   */
  public void putPolicy(String keyArn, String document) {
    calls.run(
        "PutKeyPolicy",
        () ->
            client.putKeyPolicy(
                request -> request.keyId(keyArn).policyName(POLICY).policy(document)));
  }

  private static KmsKey key(KeyMetadata key) {
    return new KmsKey(
        Calls.need(key.arn(), "Arn"),
        Calls.need(key.awsAccountId(), "AWSAccountId"),
        key.keyManager() == KeyManagerType.CUSTOMER,
        Calls.need(key.keyStateAsString(), "KeyState"),
        Calls.need(key.keyUsageAsString(), "KeyUsage"),
        Calls.need(key.keySpecAsString(), "KeySpec"));
  }

  private static KeyAlias alias(AliasListEntry alias) {
    return new KeyAlias(
        Calls.need(alias.aliasName(), "AliasName"), Calls.orNull(alias.targetKeyId()));
  }
}
