package org.sentinelsetup.engine.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sentinelsetup.aws.Kms;
import org.sentinelsetup.engine.Pages;
import org.sentinelsetup.model.KeyAlias;
import org.sentinelsetup.model.KeyChoice;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.Listed;

/** The keys of an account and Region, to choose from: two lists of pages, and no call for a key. */
public final class KeyChoices {
  private final Kms kms;
  private final Pages pages;

  /**
   * Keys to choose from.
   *
   * @param kms KMS in the bucket's Region
   * @param pages reads pages
   */
  public KeyChoices(Kms kms, Pages pages) {
    this.kms = kms;
    this.pages = pages;
  }

  /**
   * Lists keys with their aliases.
   *
   * @param told is given everything so far after each page
   * @throws InterruptedException when the person turned away
   */
  public void list(Consumer<Listed<KeyChoice>> told) throws InterruptedException {
    Map<String, String> aliases = new LinkedHashMap<>();
    List<KeyAlias> all = pages.read(kms::aliases, _ -> {});
    for (KeyAlias alias : all) {
      if (alias.keyId() != null) {
        aliases.merge(alias.keyId(), alias.name(), (one, other) -> one + ", " + other);
      }
    }
    var _ =
        pages.read(
            kms::keys,
            keys ->
                told.accept(
                    new Listed<>(
                        keys.items().stream().map(arn -> choice(arn, aliases)).toList(),
                        keys.complete())));
  }

  /**
   * Looks at the one that was chosen.
   *
   * @param arn the key
   * @return the key
   */
  public KeyInUse look(String arn) {
    return KeyInUse.chosen(Keys.resolve(kms, arn));
  }

  private static KeyChoice choice(String arn, Map<String, String> aliases) {
    String id = arn.substring(arn.lastIndexOf('/') + 1);
    return new KeyChoice(arn, aliases.getOrDefault(id, ""));
  }
}
