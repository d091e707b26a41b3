package org.sentinelsetup.aws;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.NetworkSettings.Endpoint;

/**
 * The endpoints a person's environment names: of one service before those of all, and none when
 * they are to be ignored. docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
final class Endpoints {
  static final int HIGHEST_PORT = 65_535;
  private static final String ALL = "AWS_ENDPOINT_URL";
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[(?:0*:)*:?0*1]");

  private Endpoints() {}

  static List<Endpoint> in(Variables variables) throws BadSetting {
    List<Endpoint> found = new ArrayList<>();
    if (variables.isTrue("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")) {
      return found;
    }
    for (AwsService service : AwsService.values()) {
      String own = ALL + "_" + service.name();
      String name = variables.get(own).isPresent() ? own : ALL;
      Optional<String> value = variables.get(name);
      if (value.isPresent()) {
        found.add(new Endpoint(service, read(name, value.get())));
      }
    }
    return found;
  }

  /** Whether an address is on this machine, where nobody else can listen in. */
  static boolean isLoopback(URI uri) {
    @Nullable String host = uri.getHost();
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private static URI read(String name, String value) throws BadSetting {
    URI uri;
    try {
      uri = new URI(value);
    } catch (URISyntaxException _) {
      throw new BadSetting("network.no-endpoint", name);
    }
    boolean plain = "http".equalsIgnoreCase(uri.getScheme());
    if (!(plain || "https".equalsIgnoreCase(uri.getScheme()))
        || uri.getHost() == null
        || uri.getPort() > HIGHEST_PORT
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new BadSetting("network.no-endpoint", name);
    }
    if (plain && !isLoopback(uri)) {
      throw new BadSetting("network.plain-endpoint", name, uri.getHost());
    }
    return uri;
  }
}
