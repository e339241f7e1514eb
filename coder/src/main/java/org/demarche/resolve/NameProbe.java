package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.Article;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/** Says which parties a text names, without parsing it: for checks of the lexicon. */
public final class NameProbe {

  private final Names names;
  private final SentenceSplitter splitter = new SentenceSplitter();

  public NameProbe(Names names) {
    this.names = names;
  }

  /**
   * The parties that the longest names of a text may mean, given all its words.
   *
   * @param day when the text was published; null: now
   */
  public List<PartyEntry> parties(String text, @Nullable LocalDate day) {
    Article article = new Article("probe", null, text, day, null, null, Map.of());
    List<Sentence> sentences = splitter.split(article);
    ArticleContext context = new ArticleContext(article, sentences);
    Set<PartyEntry> found = new LinkedHashSet<>();
    for (Sentence sentence : sentences) {
      for (NameHit hit : names.names(sentence.words(), context)) {
        hit.readings().forEach(reading -> add(reading, found));
      }
    }
    return new ArrayList<>(found);
  }

  /** The parties that a name means where it stands alone in running text. */
  public List<PartyEntry> named(String name) {
    String before = "We read about ";
    String text = before + name + " in the paper, and about nothing else.";
    Span wanted = new Span(before.length(), before.length() + name.length());
    List<Sentence> sentences = splitter.split(Article.of("probe", text));
    ArticleContext context = new ArticleContext(Article.of("probe", text), sentences);
    Set<PartyEntry> found = new LinkedHashSet<>();
    for (Sentence sentence : sentences) {
      for (NameHit hit : names.names(sentence.words(), context)) {
        Span at =
            sentence.words().get(hit.first()).span().cover(sentence.words().get(hit.last()).span());
        if (at.contains(wanted) || wanted.length() - at.length() < 3 && wanted.contains(at)) {
          hit.readings().forEach(reading -> add(reading, found));
        }
      }
    }
    return new ArrayList<>(found);
  }

  private static void add(Reading reading, Set<PartyEntry> found) {
    if (reading instanceof Reading.OfParty party) {
      found.add(party.entry());
    }
  }
}
