package org.demarche.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Party;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;

/** Says which party each phrase of a sentence means. Thread-safe; the article's memory is not. */
public final class PartyResolver {

  /** Words that may refer to a party named elsewhere. */
  private static final Set<String> REFERRING =
      Set.of(
          "he",
          "him",
          "his",
          "himself",
          "she",
          "her",
          "hers",
          "herself",
          "it",
          "its",
          "itself",
          "they",
          "them",
          "their",
          "theirs",
          "themselves",
          "we",
          "us",
          "our",
          "ours",
          "i",
          "my",
          "me",
          "mine",
          "two",
          "both",
          "country",
          "nation",
          "kingdom",
          "republic",
          "state",
          "island");

  /** Words with a capital at the start of a sentence that are nobody's surname. */
  private static final Set<String> OPENERS =
      Set.of(
          "a", "an", "the", "this", "that", "these", "those", "there", "here", "in", "on", "at",
          "by", "to", "of", "for", "from", "with", "and", "but", "or", "as", "if", "when", "while",
          "after", "before", "since", "what", "who", "how", "why", "where", "which", "not", "no",
          "some", "many", "most", "more", "all", "such", "so", "then", "now", "is", "was", "are",
          "were", "be", "has", "have", "had");

  private final Names names;
  private final Tenures tenures;
  private final PlaceFinder places;
  private final SpeechWords speech;

  public PartyResolver(Lexicon lexicon, PlaceFinder places) {
    this(lexicon, new Names(lexicon), places);
  }

  /**
   * A resolver with this lexicon.
   *
   * @param names of the lexicon, indexed
   */
  public PartyResolver(Lexicon lexicon, Names names, PlaceFinder places) {
    this.names = names;
    this.speech = new SpeechWords(lexicon);
    this.tenures = new Tenures(names);
    this.places = places;
  }

  /** Learns the persons and countries that an article names, before any sentence is resolved. */
  public void preview(ArticleContext context) {
    for (Sentence sentence : context.sentences()) {
      SentenceNames found = find(sentence, context);
      context.names(sentence, found);
      for (NameHit hit : found.hits()) {
        if (hit.reading() instanceof Reading.OfParty party && party.entry().code() != null) {
          context.countries().add(party.entry().code());
        }
        if (hit.reading() instanceof Reading.OfPerson person && hit.last() > hit.first()) {
          tenures
              .party(person, context.published())
              .ifPresent(context.references().persons()::know);
        }
      }
    }
    context.listen(speech);
  }

  /** Resolves a sentence and gives it with its mentions. */
  public ReadSentence read(ParsedSentence sentence, ArticleContext context) {
    return new ReadSentence(sentence, resolve(sentence, context));
  }

  private SentenceNames find(Sentence sentence, ArticleContext context) {
    List<NameHit> hits = names.names(sentence.words(), context);
    SortedMap<Integer, Party> parties = new TreeMap<>();
    Set<String> held = new HashSet<>();
    for (NameHit hit : hits) {
      if (hit.reading() instanceof Reading.OfPerson person) {
        tenures
            .party(person, context.published())
            .ifPresent(party -> parties.put(hit.last(), party));
        held.addAll(tenures.offices(person));
      } else if (hit.reading() instanceof Reading.OfParty party && party.entry().code() != null) {
        parties.put(hit.last(), party.plain());
      }
    }
    for (Sentence.Word word : sentence.words()) {
      names.bySurname(Names.surname(word.form())).forEach(p -> held.addAll(tenures.offices(p)));
    }
    return new SentenceNames(hits, names.titles(sentence.words()), parties, held);
  }

  /** Whether a sentence names a party or has a word that may refer to one. */
  public boolean mayMeanParty(Sentence sentence, ArticleContext context) {
    SentenceNames found = context.names(sentence);
    return !found.titles().isEmpty()
        || !found.hits().isEmpty()
        || sentence.words().stream().anyMatch(word -> mayRefer(word, sentence, context));
  }

  private boolean mayRefer(Sentence.Word word, Sentence sentence, ArticleContext context) {
    String lower = word.form().toLowerCase(Locale.ROOT);
    if (REFERRING.contains(lower)) {
      return true;
    }
    if (OPENERS.contains(lower) || !hasCapital(word.form())) {
      return false;
    }
    String surname = Names.surname(word.form());
    return context.references().persons().knows(surname)
        || !names.bySurname(surname).isEmpty()
        || context.isRepeated(surname, sentence);
  }

  private static boolean hasCapital(String form) {
    return form.chars().anyMatch(Character::isUpperCase);
  }

  /**
   * Resolves a sentence. What it needs of earlier sentences that were passed over is resolved on
   * the way.
   */
  public Mentions resolve(ParsedSentence sentence, ArticleContext context) {
    context.references().startSentence(context.place(sentence.sentence()));
    Phrases phrases =
        new Phrases(
            sentence,
            context,
            context.names(sentence.sentence()),
            places.find(sentence, context.countries()));
    return new SentenceResolver(names, phrases).mentions();
  }
}
