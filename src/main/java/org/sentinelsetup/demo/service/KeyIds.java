package org.sentinelsetup.demo.service;

import java.util.regex.Pattern;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Keys;
import org.sentinelsetup.demo.state.Keys.Alias;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.Place;

/** Finds the key that a KeyId stands for: id, ARN, alias name, alias ARN. */
final class KeyIds {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Keys keys;

  KeyIds(Keys keys) {
    this.keys = keys;
  }

  /** For operations that also take an alias. */
  StoredKey withAliases(Call call, String text) {
    if (text.startsWith("alias/")) {
      return alias(call.place(), text);
    }
    if (text.startsWith("arn:") && text.contains(":alias/")) {
      String[] parts = arn(call, text);
      return alias(new Place(parts[4], parts[3]), parts[5]);
    }
    return exact(call, text);
  }

  /** For operations that take a key id or a key's ARN only. */
  StoredKey exact(Call call, String text) {
    if (text.startsWith("arn:")) {
      String[] parts = arn(call, text);
      if (!parts[5].startsWith("key/")) {
        throw notFound("Invalid keyId '" + text + "'");
      }
      return find(text);
    }
    if (!UUID.matcher(text).matches()) {
      throw notFound("Invalid keyId '" + text + "'");
    }
    return find(call.place().arn("kms", "key/" + text));
  }

  private StoredKey alias(Place place, String name) {
    String id =
        keys.aliases(place).stream()
            .filter(alias -> alias.name().equals(name))
            .findFirst()
            .flatMap(Alias::keyId)
            .orElseThrow(() -> notFound("Alias " + place.arn("kms", name) + " is not found."));
    return find(place.arn("kms", "key/" + id));
  }

  private StoredKey find(String arn) {
    return keys.find(arn).orElseThrow(() -> notFound("Key '" + arn + "' does not exist"));
  }

  private static String[] arn(Call call, String text) {
    String[] parts = text.split(":", 6);
    if (parts.length != 6 || !parts[2].equals("kms")) {
      throw new Fault("InvalidArnException", 400, "Invalid arn " + text);
    }
    if (!parts[3].equals(call.region())) {
      throw notFound("Invalid arn " + parts[3]);
    }
    return parts;
  }

  private static Fault notFound(String message) {
    return new Fault("NotFoundException", 400, message);
  }
}
