package org.demarche.desk.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;

/** Fetches over HTTP and HTTPS, within bounds. It keeps nothing: no cookies, no connections. */
public final class Fetcher {

  private static final int REDIRECTS = 5;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private final Resolver resolver;

  /** Fetches with the system's names. */
  public Fetcher() {
    this(InetAddress::getAllByName);
  }

  Fetcher(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Fetches an address.
   *
   * @throws FetchRefused when the address may not be fetched, or does not answer with content
   */
  public Fetched fetch(String address, Trust trust, FetchBounds bounds) throws IOException {
    Deadline deadline = Deadline.in(bounds.time());
    URI url = url(address);
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Connection connection = connect(url, trust, deadline);
      try {
        Answer answer = connection.get(url, bounds.bytes());
        URI next = redirect(url, answer);
        if (next == null) {
          return answer(url, answer, connection, bounds.bytes());
        }
        url = next;
        connection.close();
      } catch (ParsingException e) {
        connection.close();
        throw new FetchRefused(url + " does not answer in HTTP", "check the address");
      } catch (IOException e) {
        connection.close();
        throw e;
      }
    }
    throw new FetchRefused(
        "redirected more than " + REDIRECTS + " times", "look at the address in a browser");
  }

  /**
   * Sends a body and follows no redirect.
   *
   * @param headers without line breaks
   * @return the status of HTTP of the answer
   * @throws FetchRefused when nothing may be sent there, or nobody answers in time
   */
  public int send(
      String address, Trust trust, Duration time, Map<String, String> headers, byte[] body)
      throws IOException {
    URI url = url(address);
    try (Connection connection = connect(url, trust, Deadline.in(time))) {
      return connection.post(url, headers, body);
    }
  }

  private static Fetched answer(URI url, Answer answer, Connection connection, long most)
      throws IOException {
    if (answer.status() != 200) {
      throw new FetchRefused(
          url + " answers " + answer.status() + " " + answer.reason(),
          "look at the address in a browser; save the page if it opens there");
    }
    String type = answer.header("Content-Type").orElse(null);
    InputStream body = answer.body();
    return new Fetched(url.toString(), type, new BoundedAnswer(body, connection, most));
  }

  private static @Nullable URI redirect(URI url, Answer answer) throws FetchRefused {
    String location = answer.header("Location").orElse("").strip();
    if (!MOVED.contains(answer.status()) || location.isEmpty()) {
      return null;
    }
    try {
      return url(url.resolve(new URI(location.replace(" ", "%20"))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new FetchRefused("redirected to something that is no address", "leave it out");
    }
  }

  private Connection connect(URI url, Trust trust, Deadline deadline) throws IOException {
    IOException last = new IOException("no address");
    for (InetAddress address : checked(url, trust)) {
      try {
        return Connection.open(url, address, deadline);
      } catch (FetchRefused e) {
        throw e;
      } catch (IOException e) {
        last = e;
      }
    }
    throw new FetchRefused(
        url.getHost() + " cannot be reached: " + last.getMessage(), "check the address, try later");
  }

  /** All of them must be public: a name that is both is up to no good. */
  private InetAddress[] checked(URI url, Trust trust) throws FetchRefused {
    InetAddress[] addresses = resolve(Objects.requireNonNull(url.getHost()));
    for (InetAddress address : addresses) {
      if (!Addresses.isPublic(address) && !trust.covers(url)) {
        throw new FetchRefused(
            url.getHost() + " is in a private network (" + address.getHostAddress() + ")",
            "if you mean it, name the address yourself, with --allow-private");
      }
    }
    return addresses;
  }

  private InetAddress[] resolve(String host) throws FetchRefused {
    try {
      return resolver.resolve(host.replaceAll("^\\[|]$", ""));
    } catch (UnknownHostException | SecurityException e) {
      throw new FetchRefused("no such host: " + host, "check the address and your connection");
    }
  }

  private static URI url(String address) throws FetchRefused {
    try {
      URI url = new URI(address.strip().replace(" ", "%20")).normalize();
      String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (web && url.getHost() != null && url.getUserInfo() == null) {
        return new URI(url.toASCIIString());
      }
    } catch (URISyntaxException e) {
      // Falls through to the refusal below.
    }
    throw new FetchRefused(
        "not an address of the web", "only http:// and https:// are fetched, without a password");
  }
}
