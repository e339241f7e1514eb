package org.demarche.desk.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which address outside the public internet may be connected to: none, or the one host and port
 * that the user named and allowed. What is linked from there may be there too, and nowhere else.
 */
public final class Trust {

  /** Only the public internet. */
  public static final Trust PUBLIC = new Trust(Optional.empty());

  private final Optional<String> place;

  private Trust(Optional<String> place) {
    this.place = place;
  }

  /** Trusts the host and port of an address, public or not. */
  public static Trust in(String url) {
    try {
      return new Trust(Optional.of(place(new URI(url))));
    } catch (URISyntaxException e) {
      return PUBLIC;
    }
  }

  boolean covers(URI url) {
    return place.isPresent() && place.get().equals(place(url));
  }

  private static String place(URI url) {
    String host = Objects.requireNonNullElse(url.getHost(), "").toLowerCase(Locale.ROOT);
    return host + ":" + port(url);
  }

  /** The port of an address, said or not. */
  static int port(URI url) {
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    return url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
  }
}
