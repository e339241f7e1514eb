package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests at a desk: each has an archive of its own with a desk over it, both closed after it. */
public abstract class AtDesk {

  @TempDir protected Path folder;
  protected Archive archive;
  protected Desks desk;

  @BeforeEach
  protected final void open() throws Exception {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
    fill();
    desk = desk();
  }

  @AfterEach
  protected final void close() throws Exception {
    desk.close();
    archive.close();
  }

  /** Puts into the archive what it holds before the desk opens; nothing by itself. */
  protected void fill() throws Exception {}

  /** The desk over the archive; by itself for one who may do everything. */
  protected Desks desk() {
    return Desks.over(archive);
  }

  /** What is shown at a path, which must be there. */
  protected final String body(String path) throws Exception {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** The same as a page. */
  protected final Document page(String path) throws Exception {
    return Jsoup.parse(body(path));
  }
}
