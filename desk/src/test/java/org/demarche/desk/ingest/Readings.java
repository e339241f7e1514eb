package org.demarche.desk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.model.Article;

/** What a reader gives, gathered, and packed input for it. */
final class Readings {

  private Readings() {}

  static List<Reading> of(List<String> names, InputStream in, ReadOptions options) {
    List<Reading> readings = new ArrayList<>();
    try (ArticleReader reader = new ArticleReader(names, in, options)) {
      reader.forEachRemaining(readings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  static List<Reading> ofFile(Path file) {
    return of(List.of(file.toString()), InputStream.nullInputStream(), ReadOptions.coding(null));
  }

  static List<Reading> ofBytes(byte[] bytes) {
    return of(List.of("-"), new ByteArrayInputStream(bytes), ReadOptions.coding(null));
  }

  static List<Reading> ofUrl(String url) {
    return of(
        List.of(url), InputStream.nullInputStream(), new ReadOptions(null, Map.of(), true, false));
  }

  static Article article(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Ready.class);
    return ((Reading.Ready) reading).article();
  }

  static Article onlyArticle(List<Reading> readings) {
    assertThat(readings).hasSize(1);
    return article(readings.get(0));
  }

  static InputProblem problem(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).problem();
  }

  static String onlyProblem(List<Reading> readings) {
    assertThat(readings).hasSize(1);
    return problem(readings.get(0)).toString();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A zip file of members given as name, content, name, content … */
  static byte[] zip(Object... members) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < members.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) members[i]));
        out.write(
            members[i + 1] instanceof byte[] b ? b : members[i + 1].toString().getBytes(UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
