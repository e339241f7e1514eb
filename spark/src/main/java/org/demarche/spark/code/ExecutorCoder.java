package org.demarche.spark.code;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.SparkFiles;
import org.demarche.ArticleCoder;
import org.demarche.desk.ingest.Coder;
import org.demarche.event.EventCoder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.syntax.CacheDirectory;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.nlp4j.PreparationProgress;

/**
 * The coder of this Java process, made when the first task asks for it and shared by all tasks.
 *
 * <p>The language models come from the archive {@code demarche-cache} of the application, where it
 * has one, else from {@code DEMARCHE_CACHE}, as the command line's do; where they are not there
 * yet, one process of each machine prepares them and the others wait for it. A lexicon in the
 * archive {@code demarche-lexicon} is laid over the shipped one.
 */
public final class ExecutorCoder {

  /** Archive with the prepared language models. */
  public static final String CACHE = "demarche-cache";

  /** Archive with lexicon files of the user's own. */
  public static final String LEXICON = "demarche-lexicon";

  private static final ConcurrentMap<Optional<Path>, Coder> CODERS = new ConcurrentHashMap<>();

  private ExecutorCoder() {}

  /** The coder of the running application. */
  public static Coder get() {
    return CODERS.computeIfAbsent(unpacked(LEXICON), ExecutorCoder::open);
  }

  private static Coder open(Optional<Path> own) {
    Path cache = unpacked(CACHE).orElseGet(CacheDirectory::ofUser);
    Nlp4jParser parser = Nlp4jParser.open(cache, PreparationProgress.SILENT);
    LexiconFiles shipped = LexiconFiles.shipped();
    LexiconFiles files =
        own.map(folder -> shipped.overlaidBy(LexiconFiles.of(folder))).orElse(shipped);
    Lexicon lexicon = Lexicon.read(files.parsedIn(cache));
    ArticleCoder coder = new ArticleCoder(lexicon, parser);
    return Coder.of(new Coder.Version(lexicon.version(), EventCoder.VERSION), coder::code);
  }

  /** Where Spark has unpacked an archive of the application, if it has one of that name. */
  private static Optional<Path> unpacked(String name) {
    return Optional.of(Path.of(SparkFiles.get(name))).filter(Files::isDirectory);
  }
}
