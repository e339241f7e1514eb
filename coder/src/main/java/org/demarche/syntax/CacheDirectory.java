package org.demarche.syntax;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Demarche keeps what it can prepare again. */
public final class CacheDirectory {

  /** The environment variable that names the directory. */
  public static final String VARIABLE = "DEMARCHE_CACHE";

  private CacheDirectory() {}

  /**
   * The directory that was asked for, or else {@code $DEMARCHE_CACHE}, {@code
   * $XDG_CACHE_HOME/demarche} or {@code ~/.cache/demarche}.
   *
   * @param asked the value of {@code --cache}; null when not given
   */
  public static Path resolve(@Nullable Path asked, Map<String, String> environment, Path home) {
    if (asked != null) {
      return asked;
    }
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return Path.of(named);
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path parent = caches.isBlank() ? home.resolve(".cache") : Path.of(caches);
    return parent.resolve("demarche");
  }

  /** The directory of the user who runs this process. */
  public static Path ofUser() {
    return resolve(null, System.getenv(), Path.of(System.getProperty("user.home")));
  }
}
