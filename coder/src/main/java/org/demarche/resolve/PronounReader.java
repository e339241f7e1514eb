package org.demarche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads pronouns. */
final class PronounReader {

  /** Whoever is of these sectors speaks for the state. */
  private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "SPY");

  private static final Set<String> TELLING =
      Set.of("threaten", "warn", "urge", "press", "tell", "ask", "caution", "promise", "offer");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "until");

  private final SentenceResolver others;
  private final OwnerFinder owners;
  private final Names names;
  private final Phrases phrases;
  private final ParsedSentence sentence;
  private final References references;

  PronounReader(SentenceResolver others, OwnerFinder owners, Names names, Phrases phrases) {
    this.owners = owners;
    this.others = others;
    this.names = names;
    this.phrases = phrases;
    this.sentence = phrases.sentence();
    this.references = phrases.references();
  }

  /** Whom a pronoun means; empty when the article does not say. */
  Optional<Mention> read(Token head) {
    String word = head.form().toLowerCase(Locale.ROOT);
    boolean own = head.tag().equals("PRP$") || word.endsWith("self");
    List<Party> subject = own ? List.of() : coSubject(head);
    Predicate<Party> other = p -> subject.stream().noneMatch(s -> References.isSame(s, p));
    List<Party> meant =
        switch (word) {
          case "he", "him", "his", "she", "her", "hers", "himself", "herself" ->
              references.singularPerson(phrases.at(head), other).stream().toList();
          case "it", "its", "itself" ->
              isEmpty(head)
                  ? List.of()
                  : toldUnder(head)
                      .or(() -> references.singularThing(phrases.at(head), other))
                      .stream()
                      .toList();
          case "they", "them", "their", "theirs", "themselves" -> {
            List<Party> several = word.equals("they") ? severalAbove(head) : List.of();
            yield several.size() > 1 ? several : references.plural(phrases.at(head), other);
          }
          case "we", "us", "our", "ours" ->
              speakers(head).stream().filter(PronounReader::actsForOthers).map(this::side).toList();
          case "i", "my", "me", "mine" -> speakers(head);
          default -> List.of();
        };
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    boolean plural = word.startsWith("the") || word.equals("us");
    return Optional.of(
        phrases.mention(
            head,
            Mention.Kind.REFERENCE,
            Phrases.withText(meant, head.form()),
            plural,
            "pronoun for " + meant.get(0).name()));
  }

  /** "It was decided to wait", "it is feared that": a subject that means nobody. */
  private boolean isEmpty(Token pronoun) {
    return pronoun.label().equals("nsubjpass")
        && sentence.children(pronoun.head()).stream()
            .anyMatch(
                c ->
                    c.index() > pronoun.head()
                        && (c.label().equals("xcomp") || c.label().equals("ccomp")));
  }

  /** "Threatened Egypt with sanctions if it went ahead": whom a condition is set. */
  private Optional<Party> toldUnder(Token pronoun) {
    Token clause = pronoun.label().equals("nsubj") ? above(pronoun) : null;
    Token telling = clause == null ? null : above(clause);
    if (clause == null
        || telling == null
        || !TELLING.contains(telling.lemma())
        || !clause.label().equals("advcl")
        || sentence.children(clause.index()).stream()
            .noneMatch(c -> CONDITIONS.contains(c.lemma()))) {
      return Optional.empty();
    }
    return sentence.children(telling.index()).stream()
        .filter(c -> c.label().equals("dobj"))
        .flatMap(c -> others.mention(c.index()).stream())
        .filter(m -> !m.plural() && m.parties().size() == 1)
        .map(m -> m.parties().get(0))
        .filter(p -> p.person() == null && p.code() != null)
        .findFirst();
  }

  /** Whether a pronoun means who speaks, whom no other pronoun can mean. */
  static boolean isFirstPerson(Token token) {
    return switch (token.form().toLowerCase(Locale.ROOT)) {
      case "we", "us", "our", "ours", "i", "my", "me", "mine" -> token.tag().startsWith("PRP");
      default -> false;
    };
  }

  private List<Party> speakers(Token pronoun) {
    List<Party> parties =
        phrases
            .context()
            .speaker(sentence.sentence(), pronoun.index())
            .map(speaker -> speaker.mentions().parties(speaker.head()))
            .orElse(List.of());
    return parties.size() == 1 ? parties : List.of();
  }

  /** Whether it is known for whom somebody speaks who says "we". */
  private static boolean actsForOthers(Party speaker) {
    return speaker.person() == null || speaker.office() != null || !speaker.sector().isEmpty();
  }

  /** "We" of somebody in office is the state, of others whom they act for. */
  private Party side(Party speaker) {
    boolean official =
        names.isStateLike(speaker) && speaker.sector().stream().anyMatch(OF_STATE::contains);
    List<String> sector = official ? List.of() : speaker.sector();
    return speaker.id() == null && speaker.code() == null
        ? speaker
        : new Party(
            speaker.id(), speaker.code(), speaker.name(), sector, null, null, speaker.text());
  }

  /**
   * The subject of the clause in which a pronoun is an object, be it told by the clause above
   * ("after accusing it"): whom the pronoun cannot mean.
   */
  private List<Party> coSubject(Token pronoun) {
    @Nullable Token verb = pronoun.label().equals("pobj") ? above(pronoun) : pronoun;
    verb = verb == null || verb.label().startsWith("nsubj") ? null : above(verb);
    while (verb != null) {
      for (Token child : sentence.children(verb.index())) {
        if (child.label().equals("nsubj")) {
          return others.mention(child.index()).map(Mention::parties).orElse(List.of());
        }
      }
      verb =
          switch (verb.label()) {
            case "conj", "advcl" -> above(verb);
            case "pcomp" -> above(sentence.token(verb.head()));
            default -> null;
          };
    }
    return List.of();
  }

  /** "Britain and France said they would": the several of whom the clause above speaks. */
  private List<Party> severalAbove(Token pronoun) {
    for (Token verb = above(pronoun); verb != null; verb = above(verb)) {
      for (Token child : sentence.children(verb.index())) {
        if (child.label().equals("nsubj") && child.index() < pronoun.index()) {
          return owners.coordinated(child);
        }
      }
    }
    return List.of();
  }

  private @Nullable Token above(Token token) {
    return token.head() < 0 ? null : sentence.token(token.head());
  }
}
