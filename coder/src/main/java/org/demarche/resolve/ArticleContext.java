package org.demarche.resolve;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.model.Article;
import org.demarche.model.Party;
import org.demarche.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** What is known of one article while it is coded. Not thread-safe. */
public final class ArticleContext {

  /** Parses and resolves a sentence before its turn, or when it was passed over. */
  public interface OutOfTurn {
    ReadSentence read(Sentence sentence, ArticleContext context);
  }

  private final Article article;
  private final List<Sentence> sentences;
  private final IdentityHashMap<Sentence, Integer> places;
  private final IdentityHashMap<Sentence, SentenceNames> names;

  /** Single words, and pairs of neighbours with a space between them. */
  private final Set<String> words;

  /** In which sentences each word stands. */
  private final Map<String, SortedSet<Integer>> index;

  private final Set<String> countries;
  private final Quotations quotations;
  private final References references;
  private final OutOfTurn reader;
  private @Nullable Speakers speakers;

  /** The context of an article whose sentences are not resolved out of their turn. */
  public ArticleContext(Article article, List<Sentence> sentences) {
    this(
        article,
        sentences,
        (sentence, context) -> {
          throw new IllegalStateException("no sentence is read out of its turn here");
        });
  }

  /**
   * Collects the words of all sentences, which decide what ambiguous names mean.
   *
   * @param reader reads a sentence out of its turn, when another one turns out to need it
   */
  public ArticleContext(Article article, List<Sentence> sentences, OutOfTurn reader) {
    this.article = article;
    this.sentences = List.copyOf(sentences);
    this.places = new IdentityHashMap<>();
    this.names = new IdentityHashMap<>();
    this.words = new HashSet<>();
    this.index = new HashMap<>();
    this.countries = new HashSet<>();
    this.reader = reader;
    for (Sentence sentence : sentences) {
      places.put(sentence, places.size());
      collectWords(sentence);
    }
    this.quotations = Quotations.of(article, this.sentences);
    this.references = new References(this, backlog());
  }

  /** The same article with what the preview learned, and nothing resolved. */
  private ArticleContext(ArticleContext other) {
    this.article = other.article;
    this.sentences = other.sentences;
    this.places = other.places;
    this.names = other.names;
    this.words = other.words;
    this.index = other.index;
    this.countries = other.countries;
    this.reader = other.reader;
    this.quotations = other.quotations;
    this.references = new References(this, backlog());
    other.references.persons().known().forEach(references.persons()::know);
  }

  private Backlog backlog() {
    return new Backlog(sentences, sentence -> reader.read(sentence, this));
  }

  private void collectWords(Sentence sentence) {
    String before = "";
    for (Sentence.Word word : sentence.words()) {
      for (String piece : NameIndex.pieces(word.form())) {
        words.add(piece);
        words.add(before + " " + piece);
        before = piece;
        stands(piece, sentence);
      }
    }
  }

  private void stands(String piece, Sentence sentence) {
    index.computeIfAbsent(piece, p -> new TreeSet<>()).add(place(sentence));
  }

  public Article article() {
    return article;
  }

  /** All sentences, in order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The sentence after one, in the same part of the article. */
  public Optional<Sentence> next(Sentence sentence) {
    int next = place(sentence) + 1;
    return next < sentences.size() && sentences.get(next).part() == sentence.part()
        ? Optional.of(sentences.get(next))
        : Optional.empty();
  }

  /** A sentence's number, from 0. */
  int place(Sentence sentence) {
    Integer place = places.get(sentence);
    if (place == null) {
      throw new IllegalArgumentException("not a sentence of " + article.id());
    }
    return place;
  }

  /** Whether a sentence before has the word too. */
  boolean isRepeated(String word, Sentence sentence) {
    return isRepeated(word, place(sentence));
  }

  boolean isRepeated(String word, int sentence) {
    SortedSet<Integer> having = having(word);
    return !having.isEmpty() && having.first() < sentence;
  }

  /** Notes what a sentence's words may name; a person by an alias stands for the surname too. */
  void names(Sentence sentence, SentenceNames found) {
    names.put(sentence, found);
    for (NameHit hit : found.hits()) {
      if (hit.reading() instanceof Reading.OfPerson person) {
        stands(Names.surname(person.name()), sentence);
      }
    }
  }

  /** What a sentence's words may name; nothing before {@link PartyResolver#preview}. */
  SentenceNames names(Sentence sentence) {
    return names.getOrDefault(sentence, SentenceNames.NONE);
  }

  SentenceNames names(int place) {
    return names(sentences.get(place));
  }

  /** The sentences that have a word, or a person of that surname, in order. */
  SortedSet<Integer> having(String word) {
    return index.getOrDefault(word, Collections.emptySortedSet());
  }

  @Nullable LocalDate published() {
    return article.published();
  }

  /** Whether the article has a word, or a phrase (each two of its words side by side). */
  public boolean has(String phrase) {
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

  Quotations quotations() {
    return quotations;
  }

  References references() {
    return references;
  }

  /** Remembers that two parties acted together in a sentence: "the two", "both". */
  public void pair(Sentence sentence, List<Party> parties) {
    references.pair(place(sentence), parties);
  }

  /** Remembers that two parties acted against each other in a sentence: "both sides". */
  public void opponents(Sentence sentence, List<Party> parties) {
    references.opponents(place(sentence), parties);
  }

  /** Makes ready to find who speaks, once the names of the article are known. */
  void listen(SpeechWords speech) {
    ArticleContext apart = new ArticleContext(this);
    speakers = new Speakers(this, speech, s -> reader.read(sentences.get(s), apart));
  }

  /** Whether a token stands between quotation marks. */
  public boolean isQuoted(Sentence sentence, int token) {
    return quotations.isQuoted(place(sentence), token);
  }

  /** Whether a token stands in what somebody says, not in a few words quoted for their wording. */
  public boolean isSpeech(Sentence sentence, int token) {
    return quotations.isSpeech(place(sentence), token);
  }

  /** Who speaks the quotation in which a token stands. */
  public Optional<Speaker> speaker(Sentence sentence, int token) {
    return speakers == null ? Optional.empty() : speakers.of(place(sentence), token);
  }
}
