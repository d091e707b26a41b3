package org.sentinelsetup.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.NetworkSettings;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Says what is out of the ordinary on the way to AWS. */
final class NetworkNote {
  private NetworkNote() {}

  /** A line for each thing, or null when there is none. */
  static @Nullable String of(Environment environment) {
    if (!(environment instanceof Environment.Real(NetworkSettings network))) {
      return null;
    }
    List<Text> lines = lines(network);
    return lines.isEmpty()
        ? null
        : lines.stream().map(Words::say).collect(Collectors.joining("\n"));
  }

  private static List<Text> lines(NetworkSettings network) {
    List<Text> lines = new ArrayList<>();
    if (network.endpoints().size() == AwsService.values().length) {
      lines.add(Text.of("ui.network.all-endpoints"));
    } else if (!network.endpoints().isEmpty()) {
      lines.add(
          Text.of(
              "ui.network.endpoints",
              network.endpoints().stream()
                  .map(endpoint -> endpoint.service().title())
                  .collect(Collectors.joining(", "))));
    }
    if (network.fips()) {
      lines.add(Text.of("ui.network.fips"));
    }
    if (network.dualStack()) {
      lines.add(Text.of("ui.network.dual-stack"));
    }
    if (network.proxy() != null) {
      lines.add(Text.of("ui.network.proxy", network.proxy()));
    }
    @Nullable Path bundle = network.caBundle();
    if (bundle != null) {
      @Nullable Path name = bundle.getFileName();
      lines.add(Text.of("ui.network.bundle", (name == null ? bundle : name).toString()));
    }
    return lines;
  }
}
