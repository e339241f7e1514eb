package org.demarche.desk.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.web.DeskServer;
import org.demarche.desk.web.site.Entrance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a desk listens, and to whom. */
final class ListenOptions {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\[(?<six>[0-9a-fA-F:.%]+)]|(?<host>[^:\\[\\]/]+))(?::(?<port>\\d{1,5}))?");
  private static final int USUAL_PORT = 8080;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen (default: 8080; 0 for any free port).")
  private @Nullable Integer port;

  @Option(
      names = "--listen",
      paramLabel = "HOST[:PORT]",
      description =
          "Listen at this address of the machine, as 0.0.0.0:8080 for all (default: 127.0.0.1,"
              + " which only this machine can reach). Elsewhere than at 127.0.0.1 people log in: see"
              + " demarche account.")
  private @Nullable String listen;

  @Option(names = "--accounts", description = "People log in at 127.0.0.1 too.")
  private boolean accounts;

  @Option(
      names = "--behind-proxy",
      description =
          "A proxy in front speaks HTTPS with browsers and says so in X-Forwarded-Proto and"
              + " X-Forwarded-For, which are else ignored. Implies --accounts.")
  private boolean behindProxy;

  @Option(
      names = "--metrics-open",
      description = "/metrics is for all to read, not for admins and their tokens alone.")
  private boolean metricsOpen;

  /** Where. */
  DeskServer.Address address() {
    String asked = listen == null ? "127.0.0.1" : listen;
    Matcher place = PLACE.matcher(asked);
    if (!place.matches()) {
      throw Misuse.of(
          command, "--listen: " + asked + " is not an address like 0.0.0.0:8080 or [::1]:8080");
    }
    String host = place.group("six") == null ? place.group("host") : place.group("six");
    return new DeskServer.Address(host, port(place.group("port")));
  }

  private int port(@Nullable String said) {
    if (said != null && port != null) {
      throw Misuse.of(command, "--port and --listen both name a port");
    }
    int chosen =
        said != null ? Integer.parseInt(said) : port == null ? USUAL_PORT : port.intValue();
    if (chosen < 0 || chosen > 65_535) {
      throw Misuse.of(command, "a port lies between 0 and 65535");
    }
    return chosen;
  }

  /** Whether people log in. */
  boolean needsAccounts() {
    return accounts || behindProxy || !address().isLoopback();
  }

  /** The same entrance as it was asked for. */
  Entrance of(Entrance entrance) {
    boolean near = address().isLoopback() && !behindProxy;
    return entrance.behindProxy(behindProxy).openMetrics(metricsOpen || near);
  }

  /** Whether passwords would travel for others to read. */
  boolean isInTheClear() {
    return !behindProxy && !address().isLoopback();
  }
}
