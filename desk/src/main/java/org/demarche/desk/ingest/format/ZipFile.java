package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the members of a zip file that are named like articles, in the order in which they stand.
 * It is read as a stream, so that members cannot overlap.
 */
final class ZipFile implements Content {

  /** Of names that are not marked as UTF-8. */
  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private final Piece piece;
  private final ZipInputStream zip;
  private boolean any;
  private int members;

  ZipFile(Piece piece) {
    this.piece = piece;
    this.zip = new ZipInputStream(piece.content(), OLD_NAMES);
  }

  @Override
  public @Nullable Found next() throws IOException, Malformed {
    ZipEntry entry = nextEntry();
    while (entry != null) {
      if (entry.getName().equals("[Content_Types].xml")) {
        throw officeDocument("an office document, not articles");
      }
      if (++members > Limits.MEMBERS) {
        throw new Malformed(
            "more than " + Limits.MEMBERS + " members", "unpack it into a folder and read that");
      }
      if (!entry.isDirectory() && isArticle(entry.getName())) {
        any = true;
        return found(entry);
      }
      entry = nextEntry();
    }
    return any ? null : none();
  }

  private static boolean isArticle(String path) {
    return FileNames.isArticleFile(path) && !path.startsWith("__MACOSX/");
  }

  private Found found(ZipEntry entry) {
    String name = piece.name() + "/" + entry.getName();
    return new Found.Inner(entry.getName(), piece.inner(name, zip, Hints.NONE));
  }

  private Found none() {
    any = true;
    return new Found.Spoiled(
        "",
        new Remark(
            "no articles in this zip file or office document",
            "see the help for what can be read"));
  }

  private @Nullable ZipEntry nextEntry() throws IOException, Malformed {
    try {
      return zip.getNextEntry();
    } catch (ZipException | IllegalArgumentException e) {
      throw officeDocument("a damaged zip file or office document");
    }
  }

  private static Malformed officeDocument(String what) {
    return new Malformed(what, "save its text as UTF-8 .txt, or as PDF");
  }

  @Override
  public void close() throws IOException {
    piece.content().close();
  }
}
