package org.sentinelsetup.engine.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.S3Object;

/** Lists keys as S3 does with a slash as delimiter, so many objects a page. */
final class FakeBucket {
  static final Instant NOW = Instant.parse("2026-11-25T00:10:00Z");

  private FakeBucket() {}

  static Folder of(String... keys) {
    return paged(1000, keys);
  }

  static Folder paged(int size, String... keys) {
    return (prefix, after) -> {
      var folders = new TreeSet<String>();
      var objects = new ArrayList<S3Object>();
      for (String key : new TreeSet<>(List.of(keys))) {
        if (key.startsWith(prefix) && (after == null || key.compareTo(after) > 0)) {
          int slash = key.indexOf('/', prefix.length());
          if (slash >= 0) {
            folders.add(key.substring(0, slash + 1));
          } else {
            objects.add(new S3Object(key, 1, NOW.minusSeconds(60)));
          }
        }
      }
      boolean more = objects.size() > size;
      return new Listing(List.copyOf(folders), more ? objects.subList(0, size) : objects, more);
    };
  }
}
