package org.demarche.desk.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.UnprocessableContentResponse;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.page.CursorException;
import org.demarche.desk.store.RefusedException;
import org.demarche.desk.web.site.Router;

/**
 * Takes the routes of the API. A parameter that the document does not name is refused: a misspelt
 * filter must not give everything.
 */
final class ApiRouter {

  static final String ROOT = "/api/v1";

  private final Router router;
  private final ApiDocument document;

  ApiRouter(Router router, ApiDocument document) {
    this.router = router;
    this.document = document;
  }

  /** Adds a route to read; its path goes on from the root. */
  ApiRouter get(String path, Handler handler) {
    return get(path, Role.READER, handler);
  }

  /** Adds a route to read what not every reader may. */
  ApiRouter get(String path, Role needs, Handler handler) {
    router.getOrHead(ROOT + path, needs, checked("get", path, handler));
    return this;
  }

  /** Adds a route to do something. */
  ApiRouter post(String path, Role needs, Handler handler) {
    router.post(ROOT + path, needs, checked("post", path, handler));
    return this;
  }

  /** Adds a route to take something away. */
  ApiRouter delete(String path, Role needs, Handler handler) {
    router.delete(ROOT + path, needs, checked("delete", path, handler));
    return this;
  }

  private Handler checked(String method, String path, Handler handler) {
    Set<String> known = document.parameters(method, ROOT + path);
    return request -> {
      check(request, known);
      try {
        handler.handle(request);
      } catch (CursorException e) {
        throw new BadRequestResponse(String.valueOf(e.getMessage()));
      } catch (RefusedException e) {
        throw new UnprocessableContentResponse(String.valueOf(e.getMessage()));
      }
    };
  }

  private static void check(Context request, Set<String> known) {
    for (String name : request.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new BadRequestResponse(
            name + ": no such parameter; known are " + String.join(", ", new TreeSet<>(known)));
      }
    }
  }
}
