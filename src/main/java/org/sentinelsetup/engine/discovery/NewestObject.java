package org.sentinelsetup.engine.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.S3Object;

/** Finds one of the newest logs under a prefix by walking down the dates, a call a level. */
final class NewestObject {
  private static final int DEEPEST = 16;
  private static final String DIGESTS = "CloudTrail-Digest/";
  private static final String INSIGHTS = "CloudTrail-Insight/";

  private NewestObject() {}

  /**
   * Walks down.
   *
   * @param prefix where to begin
   * @param region the Region whose logs are preferred
   * @param suffix how a log's key ends
   * @param folder lists the bucket
   * @return empty when there is no log
   */
  static Optional<S3Object> under(String prefix, String region, String suffix, Folder folder) {
    Optional<S3Object> log = walk(prefix, region, suffix, folder);
    // An object with another ending tells more than none: Parquet, most likely.
    return log.isPresent() ? log : walk(prefix, region, "", folder);
  }

  private static Optional<S3Object> walk(
      String prefix, String region, String suffix, Folder folder) {
    String at = prefix;
    for (int level = 0; level < DEEPEST; level++) {
      Listing listing = folder.list(at);
      Optional<S3Object> newest =
          listing.objects().stream()
              .filter(object -> object.key().endsWith(suffix))
              .max(Comparator.comparing(S3Object::lastModified));
      if (newest.isPresent()) {
        return newest;
      }
      Optional<String> down = down(at, listing.commonPrefixes(), region);
      if (down.isEmpty()) {
        return Optional.empty();
      }
      at = down.get();
    }
    return Optional.empty();
  }

  private static Optional<String> down(String at, List<String> folders, String region) {
    List<String> logs =
        folders.stream()
            .filter(folder -> !folder.endsWith(DIGESTS) && !folder.endsWith(INSIGHTS))
            .toList();
    for (String wanted : List.of("CloudTrail/", region + "/", "aws-region=" + region + "/")) {
      if (logs.contains(at + wanted)) {
        return Optional.of(at + wanted);
      }
    }
    // Dates sort as text, so the last is the newest; of accounts any will do.
    return logs.stream().max(Comparator.naturalOrder());
  }
}
