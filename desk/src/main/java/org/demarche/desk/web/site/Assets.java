package org.demarche.desk.web.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.desk.account.Role;
import org.demarche.desk.store.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Styles, scripts, outlines of countries: all from this program, nothing from elsewhere. Their
 * address holds a digest of them, so browsers may keep them for good.
 */
public final class Assets implements Pages {

  private static final String NOW = "now";
  private static final String FOLDER = "org/demarche/desk/web/assets/";
  private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)?[a-z0-9-]+\\.[a-z]+");
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "lib/htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "lib/d3.js", "META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "geojson", "application/geo+json");

  private final @Nullable Path sources;
  private final String version;

  /**
   * Those of the program.
   *
   * @param sources {@code desk/src/main} of a working tree, whose templates and assets are then
   *     shown as they are at each request, for who works on them; else null
   */
  public Assets(@Nullable Path sources) {
    this.sources = sources;
    this.version = version(sources);
  }

  @Nullable Path sources() {
    return sources;
  }

  /** Where they lie: {@code /assets/5bc9fb73}. */
  public String path() {
    return "/assets/" + version;
  }

  /** Told from others by the jar that holds them; classes in folders are still being worked on. */
  private static String version(@Nullable Path sources) {
    Path code = code();
    if (sources != null || !Files.isRegularFile(code)) {
      return NOW;
    }
    try {
      return Digest.hex(Files.size(code) + " " + Files.getLastModifiedTime(code)).substring(0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path code() {
    CodeSource source = Assets.class.getProtectionDomain().getCodeSource();
    return Path.of(URI.create(source.getLocation().toString()));
  }

  @Override
  public void addTo(Router router) {
    router.get("/assets/{version}/<name>", Role.STRANGER, this::send);
    router.get("/favicon.ico", Role.STRANGER, request -> send(request, "icon.svg"));
  }

  private void send(Context request) {
    send(request, request.pathParam("name"));
  }

  private void send(Context request, String name) {
    byte[] bytes = NAME.matcher(name).matches() ? bytes(name) : null;
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (bytes == null || type == null) {
      throw new NotFoundResponse("no such file");
    }
    if (!version.equals(NOW)) {
      request.header("Cache-Control", "public, max-age=31536000, immutable");
    }
    request.contentType(type).result(bytes);
  }

  private byte @Nullable [] bytes(String name) {
    String library = LIBRARIES.get(name);
    if (library != null) {
      return resource(library);
    }
    return sources == null ? resource(FOLDER + name) : file(sources, name);
  }

  private static byte @Nullable [] file(Path sources, String name) {
    Path file = sources.resolve("resources").resolve(FOLDER).resolve(name);
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte @Nullable [] resource(String path) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
