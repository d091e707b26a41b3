package org.sentinelsetup.cli;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.LogsStep;

/** Tells what was found in the bucket. */
final class LogsTeller {
  private LogsTeller() {}

  static void tell(Page page, LogsStep before, LogsStep now) {
    var buckets = now.buckets();
    if (now.bucket() != null && buckets != null && !Objects.equals(before.bucket(), now.bucket())) {
      page.row("cli.bucket", Text.of("cli.bucket-value", now.bucket(), buckets.items().size()));
    }
    @Nullable LogSource source = now.source();
    if (source != null && !source.equals(before.source())) {
      found(page, source);
    }
  }

  private static void found(Page page, LogSource source) {
    page.row("cli.log-type", Text.of("cli.log-type-value", source.type().table(), source.why()));
    page.row("cli.prefix", source.prefix());
    if (source.newest() != null) {
      page.row(
          "cli.newest", source.newest().lastModified().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    page.row("cli.region", source.region().id());
    if (source.digests()) {
      page.row("cli.digests", Text.of("cli.digests-value"));
    }
    if (source.keys().isEmpty() && source.doubts().isEmpty()) {
      page.row("cli.key", Text.of("cli.key-none"));
    }
    source.doubts().forEach(page::line);
    for (KeyInUse key : source.keys()) {
      page.row("cli.key", key.arn());
      page.row("cli.key-why", Text.of("cli.key-why-value", key.why()));
    }
  }
}
