package org.demarche.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheDirectoryTest {

  private static final Path HOME = Path.of("/home/lee");

  @Test
  void isTheOneAskedForBeforeAnyOther() {
    assertThat(CacheDirectory.resolve(Path.of("/a"), Map.of("DEMARCHE_CACHE", "/b"), HOME))
        .isEqualTo(Path.of("/a"));
  }

  @Test
  void followsTheEnvironmentThenTheHome() {
    Map<String, String> caches = Map.of("XDG_CACHE_HOME", "/c");
    assertThat(
            CacheDirectory.resolve(
                null, Map.of("DEMARCHE_CACHE", "/b", "XDG_CACHE_HOME", "/c"), HOME))
        .isEqualTo(Path.of("/b"));
    assertThat(CacheDirectory.resolve(null, caches, HOME)).isEqualTo(Path.of("/c/demarche"));
    assertThat(CacheDirectory.resolve(null, Map.of("DEMARCHE_CACHE", " "), HOME))
        .isEqualTo(Path.of("/home/lee/.cache/demarche"));
  }
}
