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
  private final Set<String> words = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final References references = new References();

  /** Collects the words of all sentences, which decide what ambiguous names mean. */
  public ArticleContext(Article article, List<Sentence> sentences) {
    this.article = article;
    for (Sentence sentence : sentences) {
      for (Sentence.Word word : sentence.words()) {
        words.addAll(NameIndex.pieces(word.form()));
      }
    }
  }

  public Article article() {
    return article;
  }

  @Nullable LocalDate published() {
    return article.published();
  }

  Set<String> words() {
    return words;
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

  /** Remembers who speaks: "we", "our". */
  public void speaker(Party party) {
    references.speaker(party);
  }

  public Optional<Party> speaker() {
    return references.speaker();
  }
}
