package org.demarche.resolve;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Article;
import org.demarche.model.Party;
import org.demarche.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** What is known of one article while it is coded. Not thread-safe. */
public final class ArticleContext {

  private final Article article;

  /** Single words, and pairs of neighbours with a space between them. */
  private final Set<String> words = new HashSet<>();

  private final Set<String> countries = new HashSet<>();
  private final References references = new References();

  /** Collects the words of all sentences, which decide what ambiguous names mean. */
  public ArticleContext(Article article, List<Sentence> sentences) {
    this.article = article;
    for (Sentence sentence : sentences) {
      String before = "";
      for (Sentence.Word word : sentence.words()) {
        for (String piece : NameIndex.pieces(word.form())) {
          words.add(piece);
          words.add(before + " " + piece);
          before = piece;
        }
      }
    }
  }

  public Article article() {
    return article;
  }

  @Nullable LocalDate published() {
    return article.published();
  }

  /** Whether the article has a word, or a phrase (each two of its words side by side). */
  boolean has(String phrase) {
    List<String> pieces = NameIndex.pieces(phrase);
    if (pieces.size() == 1) {
      return words.contains(pieces.get(0));
    }
    for (int i = 1; i < pieces.size(); i++) {
      if (!words.contains(pieces.get(i - 1) + " " + pieces.get(i))) {
        return false;
      }
    }
    return !pieces.isEmpty();
  }

  /** Country codes of the parties that the article names anywhere. */
  public Set<String> countries() {
    return countries;
  }

  References references() {
    return references;
  }

  /** Remembers that two parties acted together: "the two", "both". */
  public void pair(List<Party> parties) {
    references.pair(parties);
  }

  /** Remembers that two parties acted against each other: "both sides". */
  public void opponents(List<Party> parties) {
    references.opponents(parties);
  }

  /** Remembers who speaks: "we", "our". */
  public void speaker(Party party) {
    references.speaker(party);
  }

  public Optional<Party> speaker() {
    return references.speaker();
  }
}
