package org.demarche.syntax.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {

  private static TinyModels models;

  @TempDir Path directory;
  private final Listener listener = new Listener();

  private static final class Listener implements PreparationProgress {
    final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    final List<String> notices = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void step(String step, long done, long total) {
      assertThat(done).isBetween(0L, total);
      steps.add(step);
    }

    @Override
    public void notice(String message) {
      notices.add(message);
    }
  }

  @BeforeAll
  static void makeModels() throws IOException {
    models = new TinyModels(1);
  }

  private CacheFile open() {
    return new ModelCache(directory, models).openFile(listener);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> !f.endsWith("parser.lock")).toList();
    }
  }

  private Path file() throws IOException {
    assertThat(files()).hasSize(1);
    return files().get(0);
  }

  private void overwrite(long position) throws IOException {
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap("spoilt".getBytes(StandardCharsets.UTF_8)), position);
    }
  }

  @Test
  void preparesOnceAndTellsHowItGoes() throws IOException {
    open();
    assertThat(listener.steps)
        .contains("part-of-speech tagger", "dependency parser", "word vectors", "names");
    byte[] first = Files.readAllBytes(file());
    listener.steps.clear();
    open();
    assertThat(listener.steps).isEmpty();
    assertThat(listener.notices).isEmpty();
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @Test
  void makesTheSameFileEachTime() throws IOException {
    open();
    byte[] first = Files.readAllBytes(file());
    Files.delete(file());
    open();
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @Test
  void preparesAnewWhatWasCutShort() throws IOException {
    open();
    byte[] whole = Files.readAllBytes(file());
    for (int length : new int[] {0, 10, 4096, whole.length / 2, whole.length - 1}) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      listener.notices.clear();
      open();
      assertThat(listener.notices).singleElement().asString().contains("cut short");
      assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }
  }

  @Test
  void preparesAnewWhatWasSpoilt() throws IOException {
    open();
    overwrite(20);
    open();
    overwrite(4096 + 1000);
    open();
    assertThat(listener.notices).hasSize(2);
    assertThat(listener.notices.get(0)).contains("header is unreadable");
    assertThat(listener.notices.get(1)).contains("is damaged");
    assertThat(files()).hasSize(1);
  }

  @Test
  void doesNotTakeTheFileOfOtherModels() throws IOException {
    open();
    TinyModels others = new TinyModels(2);
    Path wrong = directory.resolve("parser-%016x.cache".formatted(others.fingerprint()));
    Files.move(file(), wrong);
    new ModelCache(directory, others).openFile(listener);
    assertThat(listener.notices).singleElement().asString().contains("another version");
  }

  @Test
  void preparesOnceWhereManyStartTogether() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<CacheFile>> openings = Collections.nCopies(8, this::open);
      for (Future<CacheFile> opened : threads.invokeAll(openings)) {
        assertThat(opened.get()).isNotNull();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(listener.steps.stream().filter("names"::equals).count()).isEqualTo(1);
    assertThat(files()).hasSize(1);
  }

  @Test
  void removesWhatAKilledProcessLeft() throws IOException {
    Files.writeString(directory.resolve("parser-1.cache-99.unfinished"), "half");
    open();
    assertThat(files()).hasSize(1);
  }

  @Test
  void leavesNothingBehindWhereModelsCannotBeRead() throws IOException {
    ModelCache cache =
        new ModelCache(
            directory,
            new BrokenModels() {
              @Override
              InputStream broken(InputStream in) {
                return new FilterInputStream(in) {
                  @Override
                  public int read(byte[] bytes, int offset, int length) throws IOException {
                    throw new IOException("No space left on device");
                  }
                };
              }
            });
    assertThatThrownBy(() -> cache.openFile(listener))
        .isInstanceOf(ModelCacheException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("No space left on device");
    assertThat(files()).isEmpty();
  }

  @Test
  void saysThatTheDirectoryCannotBeMade() throws IOException {
    Path occupied = Files.createFile(directory.resolve("occupied"));
    ModelCache cache = new ModelCache(occupied, models);
    assertThatThrownBy(() -> cache.openFile(listener))
        .isInstanceOf(ModelCacheException.class)
        .hasMessageContaining("occupied");
  }

  /** Models whose third resource fails. */
  private abstract static class BrokenModels implements ModelSource {
    abstract InputStream broken(InputStream in);

    @Override
    public long fingerprint() {
      return models.fingerprint();
    }

    @Override
    public long size() {
      return models.size();
    }

    @Override
    public InputStream open(String resource) {
      InputStream in = models.open(resource);
      return resource.equals(ModelSource.DEP) ? broken(in) : in;
    }
  }
}
