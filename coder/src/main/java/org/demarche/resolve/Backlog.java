package org.demarche.resolve;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.syntax.Sentence;

/**
 * The sentences of an article that nobody has resolved yet. Whoever meets a short form asks for the
 * earlier sentences that may explain it, and they are resolved then, so that passing over a
 * sentence costs no later sentence its reference. Not thread-safe.
 */
final class Backlog {

  /** Requests inside requests, one for each pronoun that leads to another; bounds the stack. */
  private static final int DEPTH = 40;

  private final List<Sentence> sentences;
  private final Consumer<Sentence> resolver;
  private final BitSet resolved = new BitSet();
  private int depth;

  /**
   * A backlog of all sentences.
   *
   * @param resolver resolves one of them, and tells so by {@link #done}
   */
  Backlog(List<Sentence> sentences, Consumer<Sentence> resolver) {
    this.sentences = sentences;
    this.resolver = resolver;
  }

  /** Notes that a sentence is resolved, or about to be. */
  void done(int sentence) {
    resolved.set(sentence);
  }

  boolean waits(int sentence) {
    return !resolved.get(sentence);
  }

  /** Has a sentence resolved if it is not yet. */
  void need(int sentence) {
    if (depth == DEPTH) {
      for (int earlier = 0; earlier < sentence; earlier++) {
        resolve(earlier);
      }
    }
    resolve(sentence);
  }

  private void resolve(int sentence) {
    if (waits(sentence)) {
      depth++;
      resolver.accept(sentences.get(sentence));
      depth--;
    }
  }
}
