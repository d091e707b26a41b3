package org.sentinelsetup.aws;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.NetworkSettings;
import org.sentinelsetup.model.NetworkSettings.Endpoint;

/**
 * How AWS is reached, as a person's environment has it: the settings that are shown, and the
 * proxy's secret that is not.
 */
public final class Network {
  /** Nothing out of the ordinary. */
  public static final Network NONE = new Network(NetworkSettings.NONE, Proxies.NONE);

  private static final String CA_BUNDLE = "AWS_CA_BUNDLE";
  private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

  private final NetworkSettings settings;
  private final Proxies proxies;

  private Network(NetworkSettings settings, Proxies proxies) {
    this.settings = settings;
    this.proxies = proxies;
  }

  /**
   * Reads the settings: docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html,
   * feature-endpoints.html and feature-gen-config.html. Reads the file of AWS_CA_BUNDLE, so never
   * on the window's thread.
   *
   * @param environment environment variables
   * @return the settings, or what is wrong with them; a proxy's password is never told
   */
  public static Checked<Network> read(Map<String, String> environment) {
    var variables = new Variables(environment);
    try {
      Proxies proxies = Proxies.in(variables);
      return Checked.valid(new Network(settings(variables, proxies), proxies));
    } catch (BadSetting e) {
      return new Checked.Invalid<>(e.why());
    }
  }

  /**
   * Lets the JDK tell a proxy name and password in plain text if they are given, which it does not
   * do for https by itself. It looks once, at the first connection of the process, so this comes
   * first of all. The JDK's conf/net.properties says what the property is for.
   *
   * @param environment environment variables
   */
  public static void permitLogin(Map<String, String> environment) {
    try {
      if (Proxies.in(new Variables(environment)).login() != null
          && System.getProperty(DISABLED) == null) {
        System.setProperty(DISABLED, "");
      }
    } catch (BadSetting _) {
      // Told when AWS is chosen.
    }
  }

  /**
   * What may be shown.
   *
   * @return the settings
   */
  public NetworkSettings settings() {
    return settings;
  }

  Proxies proxies() {
    return proxies;
  }

  @Override
  public String toString() {
    return settings.toString();
  }

  private static NetworkSettings settings(Variables variables, Proxies proxies) throws BadSetting {
    List<Endpoint> endpoints = Endpoints.in(variables);
    return new NetworkSettings(
        endpoints,
        without(endpoints, variables, "AWS_USE_FIPS_ENDPOINT"),
        without(endpoints, variables, "AWS_USE_DUALSTACK_ENDPOINT"),
        proxies.shown(),
        caBundle(variables));
  }

  /** The SDK's rules for endpoints refuse both together, each time it is called. */
  private static boolean without(List<Endpoint> endpoints, Variables variables, String name)
      throws BadSetting {
    boolean wanted = variables.isTrue(name);
    if (wanted && !endpoints.isEmpty()) {
      throw new BadSetting("network.both", name, endpoints.getFirst().service().title());
    }
    return wanted;
  }

  private static @Nullable Path caBundle(Variables variables) throws BadSetting {
    Optional<String> value = variables.get(CA_BUNDLE);
    if (value.isEmpty()) {
      return null;
    }
    try {
      Path file = Path.of(value.get());
      if (PemFile.read(file).isEmpty()) {
        throw new BadSetting("network.empty-bundle", CA_BUNDLE, file.toString());
      }
      return file;
    } catch (IOException | InvalidPathException _) {
      throw new BadSetting("network.no-bundle", CA_BUNDLE, value.get());
    }
  }
}
