package org.demarche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.Event;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.syntax.CacheDirectory;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.demarche.syntax.nlp4j.PreparationProgress;
import org.jspecify.annotations.Nullable;

/**
 * The real coder and parser with a lexicon small enough to know by heart, in {@code
 * src/test/resources/small-lexicon}; only its gazetteer and its currencies are the shipped ones.
 * All are opened once.
 */
public final class SmallCoder {

  private static final class Opened {
    static final Nlp4jParser PARSER =
        Nlp4jParser.open(CacheDirectory.ofUser(), PreparationProgress.SILENT);
    static final LexiconFiles FILES = files();
    static final Lexicon LEXICON = Lexicon.read(FILES);
    static final ArticleCoder CODER = new ArticleCoder(LEXICON, PARSER);
  }

  private static final class OpenedShipped {
    static final Lexicon LEXICON =
        Lexicon.read(LexiconFiles.shipped().parsedIn(CacheDirectory.ofUser()));
    static final ArticleCoder CODER = new ArticleCoder(LEXICON, Opened.PARSER);
  }

  private SmallCoder() {}

  public static Nlp4jParser parser() {
    return Opened.PARSER;
  }

  public static Lexicon lexicon() {
    return Opened.LEXICON;
  }

  public static LexiconFiles lexiconFiles() {
    return Opened.FILES;
  }

  public static ArticleCoder coder() {
    return Opened.CODER;
  }

  /** The lexicon that comes with Demarche. */
  public static Lexicon shippedLexicon() {
    return OpenedShipped.LEXICON;
  }

  /** A coder with the lexicon that comes with Demarche. */
  public static ArticleCoder shippedCoder() {
    return OpenedShipped.CODER;
  }

  public static ParsedSentence parse(String text) {
    List<Sentence> sentences = new SentenceSplitter().split(Article.of("a", text));
    if (sentences.size() != 1) {
      throw new IllegalArgumentException(sentences.size() + " sentences in: " + text);
    }
    return parser().parse(sentences.get(0));
  }

  public static Article article(String text, @Nullable LocalDate published) {
    return new Article("a", null, text, published, null, null, Map.of());
  }

  public static List<Event> events(String text) {
    return events(text, null);
  }

  public static List<Event> events(String text, @Nullable LocalDate published) {
    return events(coder().code(article(text, published)).records());
  }

  public static List<Event> events(List<? extends CodedRecord> records) {
    List<Event> events = new ArrayList<>();
    for (CodedRecord record : records) {
      if (record instanceof Event event) {
        events.add(event);
      }
    }
    return events;
  }

  /** Events in short: "ISR REQUEST/change RUS", "IRN ASSAULT ISR denied". */
  public static List<String> codes(String text) {
    return events(text).stream().map(SmallCoder::code).toList();
  }

  public static String code(Event event) {
    String mode = event.code().mode() == null ? "" : "/" + event.code().mode();
    Modality modality = event.circumstances().modality();
    return (sides(event.actors())
            + " "
            + event.code().type()
            + mode
            + " "
            + sides(event.recipients())
            + (modality == Modality.ASSERTED ? "" : " " + modality.name().toLowerCase(Locale.ROOT)))
        .strip();
  }

  private static String sides(List<Party> parties) {
    return parties.stream()
        .map(p -> p.code() == null ? p.name() : p.code())
        .collect(Collectors.joining("+"));
  }

  private static LexiconFiles files() {
    try {
      Path folder = Files.createTempDirectory("gazetteer");
      LexiconFiles shipped = LexiconFiles.shipped();
      for (String path : shipped.list("", "")) {
        if (path.startsWith("places/")
            || path.startsWith("imported/geonames/")
            || path.equals("words/currencies.yml")) {
          Path file = folder.resolve(path);
          Files.createDirectories(file.getParent());
          Files.write(file, shipped.bytes(path));
        }
      }
      Path small = Path.of(SmallCoder.class.getResource("/small-lexicon").toURI());
      LexiconFiles files = LexiconFiles.of(folder).overlaidBy(LexiconFiles.of(small));
      delete(folder);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
