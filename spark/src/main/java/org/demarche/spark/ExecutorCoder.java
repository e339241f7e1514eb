package org.demarche.spark;

import java.nio.file.Path;
import org.demarche.ArticleCoder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.syntax.CacheDirectory;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.nlp4j.PreparationProgress;

/**
 * The coder of this Java process, made when the first task asks for it and shared by all tasks. The
 * language models come from {@code DEMARCHE_CACHE}, as the command line's do; where they are not
 * there yet, one process of each machine prepares them and the others wait for it.
 */
final class ExecutorCoder {

  private static final class Holder {

    private static final ArticleCoder CODER = open();

    private static ArticleCoder open() {
      Path cache = CacheDirectory.ofUser();
      Nlp4jParser parser = Nlp4jParser.open(cache, PreparationProgress.SILENT);
      Lexicon lexicon = Lexicon.read(LexiconFiles.shipped().parsedIn(cache));
      return new ArticleCoder(lexicon, parser);
    }
  }

  private ExecutorCoder() {}

  static ArticleCoder get() {
    return Holder.CODER;
  }
}
