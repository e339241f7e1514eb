package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Tenure;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads names of persons: holders of offices in the lexicon, and those whom the article names. */
final class PersonReader {

  /** How long after an office its holder is known by name alone. */
  private static final int YEARS_REMEMBERED = 10;

  private final Names lexicon;
  private final Tenures tenures;
  private final Phrases phrases;
  private final OwnerFinder ownerFinder;
  private final Titles titles;
  private final ParsedSentence sentence;
  private final References references;

  PersonReader(Names lexicon, Phrases phrases, OwnerFinder ownerFinder, Titles titles) {
    this.lexicon = lexicon;
    this.tenures = new Tenures(lexicon);
    this.phrases = phrases;
    this.ownerFinder = ownerFinder;
    this.titles = titles;
    this.sentence = phrases.sentence();
    this.references = phrases.references();
  }

  /** A name of one word by which the article has already called a person. */
  boolean isKnown(Token head) {
    return head.tag().startsWith("NNP")
        && sentence.children(head.index()).stream().noneMatch(c -> c.tag().startsWith("NNP"))
        && references.person(Names.surname(head.form()), phrases.place()).isPresent();
  }

  /** A person whom the lexicon knows by the full name. */
  Mention known(Token head, Reading.OfPerson person, NameHit hit) {
    String text =
        phrases.text(
            Math.min(phrases.leftEdge(head), hit.first()), Math.max(hit.last(), head.index()));
    Optional<NameHit> title = titles.before(hit.first());
    Optional<Party> titled =
        title.map(titles::isPast).orElse(false)
            ? retired(person, text)
            : title
                .flatMap(t -> heldOffice(person, t))
                .flatMap(t -> tenures.party(person, t, text));
    titled.ifPresent(t -> references.persons().retitle(t, phrases.place()));
    Optional<Party> party =
        titled
            .or(() -> references.named(person.name(), phrases.place()).map(p -> p.withText(text)))
            .or(
                () ->
                    tenures
                        .on(phrases.context().published(), person)
                        .flatMap(t -> tenures.party(person, t, text)));
    List<Party> parties = party.map(List::of).orElse(List.of());
    return phrases.mention(
        head, Mention.Kind.PERSON, parties, false, "holder known to the lexicon");
  }

  /**
   * Whether a name is hardly that of the one whom the lexicon knows by it: out of office for long,
   * and of a state that the article does not name.
   */
  boolean isNamesake(Reading.OfPerson person) {
    LocalDate day = phrases.context().published();
    return day != null
        && person.tenures().stream()
            .allMatch(
                t ->
                    t.to() != null
                        && t.to().isBefore(day.minusYears(YEARS_REMEMBERED))
                        && lexicon
                            .entry(t.party())
                            .map(e -> !phrases.context().countries().contains(e.code()))
                            .orElse(false));
  }

  /** Somebody called former: the office held today, else none. */
  private Optional<Party> retired(Reading.OfPerson person, String text) {
    LocalDate day = phrases.context().published();
    boolean serves =
        day != null
            && person.tenures().stream().anyMatch(t -> t.covers(day) && !t.office().isEmpty());
    Optional<Party> party =
        tenures.on(day, person).flatMap(tenure -> tenures.party(person, tenure, text));
    return serves
        ? party
        : party.map(
            p -> new Party(p.id(), p.code(), p.name(), List.of("ELI"), p.person(), null, text));
  }

  /** The person's tenure of the office that the text names, the last one before publication. */
  private Optional<Tenure> heldOffice(Reading.OfPerson person, NameHit title) {
    LocalDate day = phrases.context().published();
    return person.tenures().stream()
        .filter(t -> day == null || t.from() == null || !t.from().isAfter(day))
        .filter(
            t ->
                title.readings().stream()
                    .anyMatch(
                        r -> r instanceof Reading.OfOffice o && o.office().id().equals(t.office())))
        .reduce(Tenures::later);
  }

  /** A person that the lexicon does not know by this name. */
  Mention stranger(Token head) {
    int first = firstOfName(head);
    String name = phrases.plainText(first, head.index());
    String text = phrases.text(phrases.leftEdge(head), head.index());
    String surname = Names.surname(name);
    Optional<NameHit> title = titles.before(first);
    boolean bare = first == head.index();
    Optional<Party> known =
        bare && title.isEmpty()
            ? references.person(surname, phrases.place())
            : references.named(name, phrases.place());
    if (bare && title.isPresent()) {
      known = references.person(surname, phrases.place(), p -> names(title.get(), p.office()));
    }
    if (known.isPresent()) {
      return phrases.mention(
          head, Mention.Kind.PERSON, List.of(known.get().withText(text)), false, "named before");
    }
    if (bare) {
      Optional<Party> leader =
          leader(surname, head, title.orElse(null), text)
              .or(() -> references.person(surname, phrases.place()).map(p -> p.withText(text)));
      if (leader.isPresent()) {
        return phrases.mention(
            head, Mention.Kind.PERSON, List.of(leader.get()), false, "only holder of that name");
      }
    }
    Party party =
        title
            .or(() -> titles.apposed(head))
            .map(t -> titles.officer(ownerFinder.find(head), t, name, text))
            .orElse(nobody(name, text, head));
    return phrases.mention(
        head, Mention.Kind.PERSON, List.of(party), false, "person by name and title");
  }

  /** Whether a title is one of an office of that name. */
  private static boolean names(NameHit title, @Nullable String office) {
    return title.readings().stream()
        .anyMatch(r -> r instanceof Reading.OfOffice o && o.office().name().equals(office));
  }

  /** The first word of a person's name that ends at a head. */
  private int firstOfName(Token head) {
    if (!head.entity().isEmpty()) {
      return firstOfEntity(head);
    }
    int first = firstAfterTitle(head);
    return first < 0 ? head.index() : first;
  }

  private int firstOfEntity(Token head) {
    int first = head.index();
    while (first > 0
        && sentence.token(first - 1).entity().equals(head.entity())
        && !sentence.token(first).entityStart()) {
      first--;
    }
    return first;
  }

  /** The first word of the row of proper nouns that ends here and begins after a title, or -1. */
  int firstAfterTitle(Token head) {
    for (int first = head.index(); first > 0; first--) {
      Token token = sentence.token(first);
      boolean name =
          token.tag().equals("NNP")
              && token.entity().isEmpty()
              && (first == head.index() || token.head() == head.index());
      if (!name) {
        return -1;
      }
      if (titles.before(first).isPresent()) {
        return first;
      }
    }
    return -1;
  }

  private Party nobody(String name, String text, Token head) {
    Optional<Party> owner = ownerFinder.find(head);
    return owner
        .map(o -> new Party(o.id(), o.code(), o.name(), o.sector(), name, null, text))
        .orElse(new Party(null, null, name, List.of(), name, null, text));
  }

  /** The one holder of an office who bears a surname, of the title if there is one. */
  private Optional<Party> leader(String surname, Token head, @Nullable NameHit title, String text) {
    LocalDate day = phrases.context().published();
    List<Party> fitting = new ArrayList<>();
    Optional<Party> owner = ownerFinder.find(head);
    for (Reading.OfPerson person : lexicon.bySurname(surname)) {
      for (Tenure tenure : person.tenures()) {
        boolean inOffice = day == null ? title != null : tenure.covers(day);
        boolean sameState = owner.isEmpty() || tenure.party().equals(owner.get().id());
        boolean sameOffice =
            title == null
                || title.readings().stream()
                    .anyMatch(
                        r ->
                            r instanceof Reading.OfOffice o
                                && o.office().id().equals(tenure.office()));
        if (inOffice && sameState && (title != null ? sameOffice : !tenure.office().isEmpty())) {
          tenures.party(person, tenure, text).ifPresent(fitting::add);
        }
      }
    }
    long persons = fitting.stream().map(Party::person).distinct().count();
    return persons == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** A person's name in apposition: "the minister, Anatoly Serdyukov". */
  Optional<Token> apposedName(Token head) {
    return sentence.children(head.index()).stream()
        .filter(c -> c.label().equals("appos") && isPersonName(c))
        .findFirst();
  }

  /** The full name of a person whose name ends at a head. */
  String fullName(Token head) {
    return phrases
        .hitAt(head.index())
        .map(NameHit::reading)
        .map(r -> r instanceof Reading.OfPerson person ? person.name() : null)
        .orElseGet(() -> phrases.plainText(firstOfName(head), head.index()));
  }

  private boolean isPersonName(Token token) {
    return token.entity().equals("PERSON")
        || phrases
            .hitAt(token.index())
            .map(h -> h.reading() instanceof Reading.OfPerson)
            .orElse(false);
  }
}
