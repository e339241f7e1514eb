package org.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.lexicon.YamlNode;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * A golden article: a text written for this project, and the file of the records that it gives. The
 * head of that file holds what the text itself does not say (title, day of publication) and notes
 * on records known to be wrong or missing; they stay as they are when the records are rewritten.
 */
record GoldenArticle(
    String slug,
    String text,
    @Nullable String title,
    @Nullable LocalDate published,
    List<String> notes,
    String file) {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/golden");

  /** The names of the folders that hold an article each, in order. */
  static List<String> slugs() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  static GoldenArticle read(String slug) throws IOException {
    String text = Files.readString(FOLDER.resolve(slug).resolve("article.txt"));
    Path records = records(slug);
    String file = Files.readString(records);
    YamlNode.Fields head =
        YamlNode.parse(records.toString(), file).fields("title", "published", "notes", "records");
    return new GoldenArticle(
        slug,
        text,
        head.find("title").map(YamlNode::text).orElse(null),
        head.find("published").map(day -> day.as(LocalDate::parse, "a day")).orElse(null),
        head.texts("notes"),
        file);
  }

  Article article() {
    return new Article(slug, title, text, published, null, null, Map.of());
  }

  /** Puts new records under the head of the file. */
  void write(String records) throws IOException {
    Files.writeString(records(slug), records);
  }

  private static Path records(String slug) {
    return FOLDER.resolve(slug).resolve("records.yml");
  }
}
