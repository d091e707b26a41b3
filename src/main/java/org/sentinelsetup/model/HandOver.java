package org.sentinelsetup.model;

/**
 * What the owner of a key has to do, because nobody here may change its policy. It can be done only
 * once the stack has made the role: KMS refuses roles that do not exist yet.
 *
 * @param keyArn the key
 * @param account the account that owns it
 * @param statement the statement to add to its policy, JSON
 * @param message what to send to its owner, ready to be copied
 */
public record HandOver(String keyArn, String account, String statement, Text message) {
  /**
   * Names it among the things to tick.
   *
   * @return a key
   */
  public String key() {
    return "hand-over:" + keyArn;
  }
}
