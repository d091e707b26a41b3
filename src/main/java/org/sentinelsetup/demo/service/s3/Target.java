package org.sentinelsetup.demo.service.s3;

/**
 * What a path-style address names.
 *
 * @param key empty when it is the bucket itself
 */
record Target(String bucket, String key) {
  static Target of(String path) {
    int slash = path.indexOf('/', 1);
    return slash < 0
        ? new Target(path.substring(1), "")
        : new Target(path.substring(1, slash), path.substring(slash + 1));
  }
}
