package org.demarche.desk.web.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * What nobody has read of a request that is refused: taken for the beginning of the next request on
 * its connection, or cut off while it is being sent, it would cost its sender an answer.
 */
final class Remainder {

  /** No form is longer. */
  private static final int MOST_READ = 8 << 20;

  private Remainder() {}

  /** Lets it pass, or says that the connection ends where that would take too long. */
  static void of(Context request) {
    if (isLong(request) || !passes(request)) {
      request.header("Connection", "close");
    }
  }

  /** Whether that is said, or is still to be asked for. */
  private static boolean isLong(Context request) {
    return request.req().getContentLengthLong() > MOST_READ || request.header("Expect") != null;
  }

  private static boolean passes(Context request) {
    try {
      InputStream unread = request.req().getInputStream();
      unread.skip(MOST_READ);
      return unread.read() < 0;
    } catch (IOException broken) {
      return false;
    }
  }
}
