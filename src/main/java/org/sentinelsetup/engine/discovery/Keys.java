package org.sentinelsetup.engine.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.Kms;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Encryption;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.Text;

/**
 * The keys the logs are encrypted with. Bucket default, newest object and trail may each name
 * another one, and Sentinel needs every key in use.
 */
final class Keys {
  private static final String AWS_MANAGED = "alias/aws/s3";

  private final Kms kms;
  private final Map<String, KmsKey> keys = new LinkedHashMap<>();
  private final Map<String, List<Text>> reasons = new LinkedHashMap<>();
  private final List<Text> doubts = new ArrayList<>();

  Keys(Kms kms) {
    this.kms = kms;
  }

  /** Notes what a bucket or an object says of its encryption, or that it may not be asked. */
  void seen(Supplier<Encryption> encryption, String why, String doubt) {
    try {
      Encryption said = encryption.get();
      if (said.algorithm().startsWith("aws:kms")) {
        @Nullable String id = said.kmsKeyId();
        seen(id == null ? AWS_MANAGED : id, why);
      }
    } catch (AwsCallException e) {
      if (e.kind() != AwsCallException.Kind.DENIED) {
        throw e;
      }
      doubts.add(Text.of(doubt));
    }
  }

  /** Notes a key by its id, ARN or alias. */
  void seen(String key, String why) {
    KmsKey found = resolve(kms, key);
    keys.put(found.arn(), found);
    reasons.computeIfAbsent(found.arn(), _ -> new ArrayList<>()).add(Text.of(why));
  }

  List<KeyInUse> inUse() {
    return keys.values().stream()
        .map(key -> new KeyInUse(key, why(reasons.get(key.arn()))))
        .toList();
  }

  /** What could not be found out. */
  List<Text> doubts() {
    return doubts;
  }

  private static Text why(@Nullable List<Text> reasons) {
    return reasons == null
        ? Text.of("discovery.key.unknown")
        : reasons.stream().reduce((a, b) -> Text.of("discovery.and", a, b)).orElseThrow();
  }

  /** A key of another account may refuse to be described; its ARN still says where it lives. */
  static KmsKey resolve(Kms kms, String key) {
    try {
      return kms.describe(key);
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.DENIED
          && Arn.parse(key) instanceof Checked.Valid<Arn>(Arn arn)) {
        return KmsKey.unseen(key, arn.account());
      }
      throw e;
    }
  }
}
