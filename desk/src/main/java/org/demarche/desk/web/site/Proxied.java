package org.demarche.desk.web.site;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes protocol and sender of a request from what a proxy in front says: {@code X-Forwarded-Proto}
 * and the last of {@code X-Forwarded-For}. What stands before the last was said by the sender, who
 * may lie.
 */
public final class Proxied implements HttpConfiguration.Customizer {

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    boolean https = "https".equalsIgnoreCase(last(request, "X-Forwarded-Proto"));
    String sender = last(request, "X-Forwarded-For");
    HttpURI uri =
        https ? HttpURI.build(request.getHttpURI()).scheme("https") : request.getHttpURI();
    ConnectionMetaData connection =
        ADDRESS.matcher(sender).matches()
            ? new From(request.getConnectionMetaData(), sender)
            : request.getConnectionMetaData();
    return new Request.Wrapper(request) {
      @Override
      public HttpURI getHttpURI() {
        return uri;
      }

      @Override
      public boolean isSecure() {
        return https;
      }

      @Override
      public ConnectionMetaData getConnectionMetaData() {
        return connection;
      }
    };
  }

  private static String last(Request request, String header) {
    List<String> values = request.getHeaders().getCSV(header, false);
    return values.isEmpty() ? "" : values.get(values.size() - 1).strip();
  }

  /** A connection that comes from somewhere else than it seems. */
  private static final class From extends ConnectionMetaData.Wrapper {

    private final SocketAddress sender;

    From(ConnectionMetaData connection, String address) {
      super(connection);
      this.sender = InetSocketAddress.createUnresolved(address, 0);
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return sender;
    }
  }
}
