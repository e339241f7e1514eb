package org.demarche.desk.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection to one address, for one question. The clients of the JDK look the name up
 * themselves, a second time; here the address that was checked is the one that is used, and the
 * name serves only for the certificate and the Host header.
 */
final class Connection implements Closeable {

  private static final String AGENT = "Demarche/0.1 (reader of news)";
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;"
          + "q=0.9,*/*;q=0.5";

  private static final long LONGEST_STATUS_LINE = 8 << 10;
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/\\d\\.\\d ([1-5]\\d\\d)(?: .*)?");

  private final Socket socket;
  private final Deadline deadline;

  private Connection(Socket socket, Deadline deadline) {
    this.socket = socket;
    this.deadline = deadline;
  }

  static Connection open(URI url, InetAddress address, Deadline deadline) throws IOException {
    Socket plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(address, Trust.port(url)), deadline.millis());
      plain.setSoTimeout(deadline.millis());
      boolean secure = url.getScheme().equalsIgnoreCase("https");
      return new Connection(secure ? secured(plain, url) : plain, deadline);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket secured(Socket plain, URI url) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, url.getHost(), Trust.port(url), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /** Asks for a page; its headers have been read when this returns. */
  Answer get(URI url, long mostBytes) throws IOException {
    socket.getOutputStream().write(question(url).getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    return Answer.read(new Timed(in, mostBytes));
  }

  /** Sends a body; gives the status of the answer, of which no more is read. */
  int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder("POST ").append(target(url)).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(place(url)).append("\r\nUser-Agent: Demarche/0.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n");
    socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
    return status(new Timed(socket.getInputStream(), LONGEST_STATUS_LINE));
  }

  private static int status(InputStream answer) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = answer.read(); c >= 0 && c != '\n'; c = answer.read()) {
      line.append((char) c);
    }
    Matcher status = STATUS_LINE.matcher(line.toString().strip());
    if (!status.matches()) {
      throw new FetchRefused("the answer is not in HTTP", "check the address");
    }
    return Integer.parseInt(status.group(1));
  }

  private static String target(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static String place(URI url) {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  private static String question(URI url) {
    return "GET "
        + target(url)
        + " HTTP/1.1\r\n"
        + "Host: "
        + place(url)
        + "\r\n"
        + "User-Agent: "
        + AGENT
        + "\r\n"
        + "Accept: "
        + ACCEPT
        + "\r\n"
        + "Accept-Language: en\r\n"
        + "Accept-Encoding: gzip\r\n"
        + "Connection: close\r\n\r\n";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Ends a trickle at the deadline, and a flood at the limit. */
  private final class Timed extends FilterInputStream {

    private final long most;
    private long count;

    Timed(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      socket.setSoTimeout(deadline.millis());
      try {
        int bytes = in.read(buffer, offset, length);
        count += Math.max(0, bytes);
        if (count > most) {
          throw BoundedAnswer.tooLarge(most);
        }
        return bytes;
      } catch (SocketTimeoutException e) {
        throw new FetchRefused("stopped answering", "try later, or save the page yourself");
      }
    }
  }
}
