package org.sentinelsetup.model;

import java.util.List;

/**
 * The beginning of what a bucket holds under a prefix.
 *
 * @param commonPrefixes what lies between the prefix and the next delimiter, delimiter included
 * @param objects the objects, in the order of their keys
 * @param truncated whether there is more than was asked for
 */
public record Listing(List<String> commonPrefixes, List<S3Object> objects, boolean truncated) {
  /** Keeps a copy nobody can change, in the order given. */
  public Listing {
    commonPrefixes = List.copyOf(commonPrefixes);
    objects = List.copyOf(objects);
  }
}
