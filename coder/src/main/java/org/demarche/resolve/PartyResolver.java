package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.lexicon.Office;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.RoleNoun;
import org.demarche.lexicon.Tenure;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Span;
import org.demarche.resolve.place.FoundPlace;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Says which party each phrase of a sentence means. Thread-safe; the article's memory is not. */
public final class PartyResolver {

  private static final Set<String> QUANTITIES =
      Set.of(
          "thousand",
          "thousands",
          "hundred",
          "hundreds",
          "dozen",
          "dozens",
          "score",
          "scores",
          "million",
          "millions",
          "number",
          "group",
          "handful",
          "majority",
          "most",
          "some",
          "many",
          "member",
          "ten",
          "tens",
          "crowd",
          "band",
          "couple",
          "pair",
          "several",
          "all",
          "one");
  private static final Set<String> APART = Set.of("REB", "UAF", "CRM", "OPP", "PRM");
  private static final Set<String> OWNING_PREPOSITIONS = Set.of("of", "from", "for", "at", "with");
  private static final Set<String> COUNTERPARTS = Set.of("counterpart", "opposite number");
  private static final Set<String> PLACED_PREPOSITIONS = Set.of("in", "at", "of", "from");

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
  private final PlaceFinder placeFinder;

  public PartyResolver(Names names, PlaceFinder places) {
    this.names = names;
    this.placeFinder = places;
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
          party(person, context).ifPresent(context.references()::know);
        }
      }
    }
  }

  private SentenceNames find(Sentence sentence, ArticleContext context) {
    List<NameHit> hits = names.names(sentence.words(), context);
    SortedMap<Integer, Party> parties = new TreeMap<>();
    Set<String> held = new HashSet<>();
    for (NameHit hit : hits) {
      if (hit.reading() instanceof Reading.OfPerson person) {
        party(person, context).ifPresent(party -> parties.put(hit.last(), party));
        held.addAll(offices(person));
      } else if (hit.reading() instanceof Reading.OfParty party && party.entry().code() != null) {
        parties.put(hit.last(), plain(party));
      }
    }
    for (Sentence.Word word : sentence.words()) {
      names.bySurname(Names.surname(word.form())).forEach(p -> held.addAll(offices(p)));
    }
    return new SentenceNames(hits, names.titles(sentence.words()), parties, held);
  }

  /** The party that a person acts for on the day of publication. */
  private Optional<Party> party(Reading.OfPerson person, ArticleContext context) {
    return tenure(person, context.published()).flatMap(t -> ofTenure(person, t, person.name()));
  }

  private List<String> offices(Reading.OfPerson person) {
    return person.tenures().stream()
        .flatMap(t -> names.office(t.office()).stream())
        .map(Office::name)
        .toList();
  }

  private static Party plain(Reading.OfParty reading) {
    PartyEntry entry = reading.entry();
    List<String> sector =
        reading.name().sector().isEmpty() ? entry.sector() : reading.name().sector();
    return new Party(
        entry.id(), entry.code(), entry.name(), sector, null, null, reading.name().text());
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
    return context.references().knows(surname)
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
    Run run = new Run(sentence, context);
    return run.mentions();
  }

  /**
   * The tenure that counts on a day: one that covers it, else the last one before it; without a
   * day, the last. Tenures whose office is known come before others.
   */
  private static Optional<Tenure> tenure(Reading.OfPerson person, @Nullable LocalDate day) {
    List<Tenure> named = person.tenures().stream().filter(t -> !t.office().isEmpty()).toList();
    return tenure(named, day).or(() -> tenure(person.tenures(), day));
  }

  private static Optional<Tenure> tenure(List<Tenure> tenures, @Nullable LocalDate day) {
    if (day == null) {
      return latest(tenures.stream());
    }
    return latest(tenures.stream().filter(t -> t.covers(day)))
        .or(() -> latest(tenures.stream().filter(t -> t.from() == null || !t.from().isAfter(day))));
  }

  private static Optional<Tenure> latest(Stream<Tenure> tenures) {
    return tenures.reduce((a, b) -> later(a, b) ? b : a);
  }

  private static boolean later(Tenure a, Tenure b) {
    return a.from() == null || (b.from() != null && b.from().isAfter(a.from()));
  }

  private Optional<Party> ofTenure(Reading.OfPerson person, Tenure tenure, String text) {
    Optional<PartyEntry> entry = names.entry(tenure.party());
    Optional<Office> office = names.office(tenure.office());
    return entry.map(
        e ->
            new Party(
                e.id(),
                e.code(),
                e.name(),
                office
                    .map(Office::sector)
                    .orElse(e.sector().isEmpty() ? List.of("ELI") : e.sector()),
                person.name(),
                office.map(Office::name).orElse(null),
                text));
  }

  /** The work on one sentence. */
  private final class Run {

    private final ParsedSentence sentence;
    private final ArticleContext context;
    private final References references;
    private final int place;
    private final List<NameHit> hits;
    private final List<NameHit> titles;
    private final List<FoundPlace> places;
    private final Map<Integer, Mention> found = new LinkedHashMap<>();
    private final Set<Integer> open = new HashSet<>();

    Run(ParsedSentence sentence, ArticleContext context) {
      this.sentence = sentence;
      this.context = context;
      this.references = context.references();
      this.place = context.place(sentence.sentence());
      SentenceNames found = context.names(sentence.sentence());
      this.hits = found.hits();
      this.titles = found.titles();
      this.places = placeFinder.find(sentence, context.countries());
    }

    Mentions mentions() {
      for (Token token : sentence.tokens()) {
        if (isHead(token)) {
          mention(token.index());
        }
      }
      return new Mentions(found);
    }

    private boolean isHead(Token token) {
      String tag = token.tag();
      boolean nominal =
          tag.startsWith("NN")
              || tag.startsWith("PRP")
              || tag.equals("CD")
              || tag.equals("DT")
              || hitAt(token.index()).isPresent();
      if (!nominal) {
        return false;
      }
      boolean inner = token.label().equals("compound") || token.label().equals("det");
      if (inner && hitAt(token.index()).isPresent()) {
        return hitAt(token.index()).get().last() == token.index();
      }
      return !inner;
    }

    private Optional<Mention> mention(int head) {
      Mention known = found.get(head);
      if (known != null) {
        return Optional.of(known);
      }
      if (!open.add(head)) {
        return Optional.empty();
      }
      Optional<Mention> mention = read(sentence.token(head));
      mention.ifPresent(
          m -> {
            found.put(head, m);
            remember(m);
          });
      return mention;
    }

    private void remember(Mention mention) {
      Token head = sentence.token(mention.head());
      boolean subject = head.label().startsWith("nsubj") || head.label().equals("agent");
      boolean modifier =
          switch (head.label()) {
            case "nmod", "amod", "compound", "advmod" -> true;
            default -> false;
          };
      if (!namesParty(mention) || modifier) {
        if (namesParty(mention)) {
          for (Party party : mention.parties()) {
            references.add(party, Mention.Kind.PLACE, false, false, at(head));
          }
        }
        return;
      }
      for (Party party : mention.parties()) {
        references.add(
            party,
            mention.kind(),
            mention.plural() || mention.parties().size() > 1,
            subject,
            at(head));
      }
    }

    /** Whether a later pronoun may mean whom this phrase means. */
    private static boolean namesParty(Mention mention) {
      return switch (mention.kind()) {
        case NAME, PERSON, ROLE, REFERENCE -> true;
        case NATIONAL, PLACE, POSSESSION -> false;
      };
    }

    // ---- one phrase

    private Optional<Mention> read(Token head) {
      if (head.tag().startsWith("PRP")) {
        return pronoun(head);
      }
      if (QUANTITIES.contains(head.lemma())) {
        Optional<Mention> measured = measured(head);
        if (measured.isPresent()) {
          return measured;
        }
      }
      Optional<NameHit> hit = hitAt(head.index());
      if (hit.isPresent() && hit.get().reading() instanceof Reading.OfPerson person) {
        return Optional.of(person(head, person, hit.get()));
      }
      if (hit.isEmpty()
          && (head.entity().equals("PERSON")
              || firstAfterTitle(head) >= 0
              || isKnownSurname(head))) {
        return Optional.of(stranger(head));
      }
      if (hit.isPresent() && hit.get().reading() instanceof Reading.OfParty party) {
        return Optional.of(party(head, party, hit.get()));
      }
      Optional<Mention> reference = shortForm(head);
      if (reference.isPresent()) {
        return reference;
      }
      Optional<NameHit> title = titleEndingAt(head.index());
      if (title.isPresent()) {
        return Optional.of(titled(head, title.get()));
      }
      Optional<Mention> place = place(head);
      if (place.isPresent()) {
        return place;
      }
      if (head.entity().equals("ORG")) {
        return Optional.of(organisation(head));
      }
      return possession(head);
    }

    /** "Thousands of Burundians" are Burundians. */
    private Optional<Mention> measured(Token head) {
      for (Token of : sentence.children(head.index())) {
        if (of.lemma().equals("of")) {
          for (Token object : sentence.children(of.index())) {
            Optional<Mention> inner = mention(object.index());
            if (inner.isPresent()) {
              Mention m = inner.get();
              return Optional.of(mention(head, m.kind(), m.parties(), true, m.why()));
            }
          }
        }
      }
      return Optional.empty();
    }

    private Mention party(Token head, Reading.OfParty reading, NameHit hit) {
      PartyEntry entry = reading.entry();
      List<Party> spelledOut = entry.kind().equals("bloc") ? apposed(head) : List.of();
      if (!spelledOut.isEmpty()) {
        return mention(head, Mention.Kind.NAME, spelledOut, true, "spelled out in apposition");
      }
      List<String> sector = new ArrayList<>(reading.name().sector());
      if (sector.isEmpty()) {
        sector.addAll(entry.sector());
      }
      if (reading.name().use() == PartyEntry.Use.SEAT && !isPlaced(head)) {
        sector.add("GOV");
      }
      String text = text(hit.first(), Math.max(hit.last(), head.index()));
      Party party = new Party(entry.id(), entry.code(), entry.name(), sector, null, null, text);
      boolean plural = head.tag().endsWith("S") && reading.name().use() == PartyEntry.Use.PEOPLE;
      return mention(head, Mention.Kind.NAME, List.of(party), plural, "name of " + entry.id());
    }

    /** A name of one word by which the article has already called a person. */
    private boolean isKnownSurname(Token head) {
      return head.tag().startsWith("NNP")
          && sentence.children(head.index()).stream().noneMatch(c -> c.tag().startsWith("NNP"))
          && references.person(Names.surname(head.form()), place).isPresent();
    }

    /** A place that the gazetteer knows stands for its country. */
    private Optional<Mention> place(Token head) {
      for (FoundPlace found : places) {
        boolean here = found.first() <= head.index() && head.index() <= found.last();
        String country = here ? found.place().map(Place::country).orElse(null) : null;
        if (country != null) {
          return names
              .state(country, context.published())
              .map(
                  e ->
                      new Party(
                          e.id(),
                          e.code(),
                          e.name(),
                          List.of(),
                          null,
                          null,
                          text(found.first(), found.last())))
              .map(
                  p ->
                      mention(head, Mention.Kind.PLACE, List.of(p), false, "place in " + p.name()));
        }
      }
      return Optional.empty();
    }

    /** "Gulf allies Saudi Arabia and Bahrain" are those two. */
    private List<Party> apposed(Token head) {
      return sentence.children(head.index()).stream()
          .filter(c -> c.label().equals("appos"))
          .flatMap(c -> coordinated(c).stream())
          .toList();
    }

    private boolean isPlaced(Token head) {
      return head.label().equals("pobj")
          && Set.of("in", "at", "near", "from", "outside", "around", "to", "into")
              .contains(sentence.token(head.head()).lemma());
    }

    private Mention person(Token head, Reading.OfPerson person, NameHit hit) {
      String text = text(Math.min(leftEdge(head), hit.first()), Math.max(hit.last(), head.index()));
      Optional<NameHit> title = titleBefore(hit.first());
      Optional<Party> titled =
          title.map(this::isPast).orElse(false)
              ? retired(person, text)
              : title.flatMap(t -> heldOffice(person, t)).flatMap(t -> ofTenure(person, t, text));
      titled.ifPresent(t -> references.retitle(t, place));
      Optional<Party> party =
          titled
              .or(() -> references.named(person.name(), place).map(p -> p.withText(text)))
              .or(
                  () ->
                      tenure(person, context.published()).flatMap(t -> ofTenure(person, t, text)));
      List<Party> parties = party.map(List::of).orElse(List.of());
      return mention(head, Mention.Kind.PERSON, parties, false, "holder known to the lexicon");
    }

    /** Somebody called former: the office held today, else none. */
    private Optional<Party> retired(Reading.OfPerson person, String text) {
      LocalDate day = context.published();
      boolean serves =
          day != null
              && person.tenures().stream().anyMatch(t -> t.covers(day) && !t.office().isEmpty());
      Optional<Party> party = tenure(person, day).flatMap(tenure -> ofTenure(person, tenure, text));
      return serves
          ? party
          : party.map(
              p -> new Party(p.id(), p.code(), p.name(), List.of("ELI"), p.person(), null, text));
    }

    /** Whether a word before a title, or before the state that stands with it, makes it past. */
    private boolean isPast(NameHit title) {
      for (int i = title.first() - 1; i >= 0; i--) {
        Token token = sentence.token(i);
        if (names.isPast(token.form())) {
          return true;
        }
        boolean between = token.tag().equals("POS") || token.tag().equals("HYPH");
        if (!between && hitAt(i).isEmpty()) {
          return false;
        }
      }
      return false;
    }

    /** The person's tenure of the office that the text names, the last one before publication. */
    private Optional<Tenure> heldOffice(Reading.OfPerson person, NameHit title) {
      LocalDate day = context.published();
      return person.tenures().stream()
          .filter(t -> day == null || t.from() == null || !t.from().isAfter(day))
          .filter(
              t ->
                  title.readings().stream()
                      .anyMatch(
                          r ->
                              r instanceof Reading.OfOffice o
                                  && o.office().id().equals(t.office())))
          .reduce((a, b) -> later(a, b) ? b : a);
    }

    /** A person that the lexicon does not know by this name. */
    private Mention stranger(Token head) {
      int first = firstOfName(head);
      String name = plainText(first, head.index());
      String text = text(leftEdge(head), head.index());
      String surname = Names.surname(name);
      Optional<NameHit> title = titleBefore(first);
      boolean bare = first == head.index();
      Optional<Party> known =
          bare && title.isEmpty()
              ? references.person(surname, place)
              : references.named(name, place);
      if (bare && title.isPresent()) {
        known = references.person(surname, place, p -> names(title.get(), p.office()));
      }
      if (known.isPresent()) {
        return mention(
            head, Mention.Kind.PERSON, List.of(known.get().withText(text)), false, "named before");
      }
      if (bare) {
        Optional<Party> leader =
            leader(surname, head, title.orElse(null), text)
                .or(() -> references.person(surname, place).map(p -> p.withText(text)));
        if (leader.isPresent()) {
          return mention(
              head, Mention.Kind.PERSON, List.of(leader.get()), false, "only holder of that name");
        }
      }
      Party party =
          title
              .or(() -> appositiveTitle(head))
              .map(t -> officer(owner(head), t, name, text))
              .orElse(nobody(name, text, head));
      return mention(head, Mention.Kind.PERSON, List.of(party), false, "person by name and title");
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
    private int firstAfterTitle(Token head) {
      for (int first = head.index(); first > 0; first--) {
        Token token = sentence.token(first);
        boolean name =
            token.tag().equals("NNP")
                && token.entity().isEmpty()
                && (first == head.index() || token.head() == head.index());
        if (!name) {
          return -1;
        }
        if (titleBefore(first).isPresent()) {
          return first;
        }
      }
      return -1;
    }

    private Party nobody(String name, String text, Token head) {
      Optional<Party> owner = owner(head);
      return owner
          .map(o -> new Party(o.id(), o.code(), o.name(), o.sector(), name, null, text))
          .orElse(new Party(null, null, name, List.of(), name, null, text));
    }

    private Optional<Party> leader(
        String surname, Token head, @Nullable NameHit title, String text) {
      LocalDate day = context.published();
      List<Party> fitting = new ArrayList<>();
      Optional<Party> owner = owner(head);
      for (Reading.OfPerson person : names.bySurname(surname)) {
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
            ofTenure(person, tenure, text).ifPresent(fitting::add);
          }
        }
      }
      long persons = fitting.stream().map(Party::person).distinct().count();
      return persons == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** A title as the head of a phrase: "the Russian defense minister, Anatoly Serdyukov". */
    private Mention titled(Token head, NameHit hit) {
      String text = text(leftEdge(head), head.index());
      boolean plural = head.tag().equals("NNS") || head.tag().equals("NNPS");
      if (hit.reading() instanceof Reading.OfRole role) {
        return role(head, role.noun(), text, plural);
      }
      Optional<Token> name = apposedName(head);
      if (name.isPresent()) {
        Mention person = mention(name.get().index()).orElseThrow();
        if (!person.parties().isEmpty() && person.parties().get(0).code() != null) {
          return mention(head, Mention.Kind.PERSON, person.parties(), false, "in apposition");
        }
      }
      String personName = name.map(this::fullName).orElse(null);
      List<Party> owners = owners(head);
      if (owners.size() > 1) {
        List<Party> officers =
            owners.stream().map(o -> officer(Optional.of(o), hit, null, text)).toList();
        return mention(head, Mention.Kind.ROLE, officers, true, "title of several");
      }
      Party party = officer(owners.stream().findFirst(), hit, personName, text);
      if (party.id() != null && party.office() != null && party.person() == null && !plural) {
        Optional<Party> officer = references.officer(party.office(), party.id(), place);
        if (officer.isPresent() && !isIndefinite(head)) {
          return mention(
              head,
              Mention.Kind.PERSON,
              List.of(officer.get().withText(text)),
              false,
              "holder named in the article");
        }
      }
      String title = party.office();
      if (party.code() == null && name.isEmpty() && !plural && !isIndefinite(head)) {
        Optional<Party> before =
            title == null ? Optional.empty() : references.holder(title, at(head));
        if (before.isPresent()) {
          return mention(
              head,
              Mention.Kind.PERSON,
              List.of(before.get().withText(text)),
              false,
              "office named before");
        }
      }
      if (party.code() == null && plural && title != null && isDefinite(head)) {
        Optional<Party> before = references.officials(title, at(head));
        if (before.isPresent()) {
          return mention(
              head,
              Mention.Kind.ROLE,
              List.of(before.get().withText(text)),
              true,
              "officials named before");
        }
      }
      if (party.code() == null) {
        Optional<Party> home =
            isIndefinite(head) ? Optional.empty() : references.onlyState(at(head));
        if (home.isPresent()) {
          party = transfer(home.get(), party);
        }
      }
      return mention(head, Mention.Kind.ROLE, List.of(party), plural, "title");
    }

    /** A person's name in apposition: "the minister, Anatoly Serdyukov". */
    private Optional<Token> apposedName(Token head) {
      return sentence.children(head.index()).stream()
          .filter(c -> c.label().equals("appos") && isPersonName(c))
          .findFirst();
    }

    private String fullName(Token head) {
      return hitAt(head.index())
          .map(NameHit::reading)
          .map(r -> r instanceof Reading.OfPerson person ? person.name() : null)
          .orElseGet(() -> plainText(firstOfName(head), head.index()));
    }

    private Party transfer(Party home, Party of) {
      PartyEntry entry = names.entry(java.util.Objects.requireNonNull(home.id())).orElseThrow();
      return new Party(
          entry.id(), entry.code(), entry.name(), of.sector(), of.person(), of.office(), of.text());
    }

    private boolean isIndefinite(Token head) {
      return sentence.children(head.index()).stream()
          .anyMatch(
              c -> c.label().equals("det") && (c.lemma().equals("a") || c.lemma().equals("an")));
    }

    private boolean isPersonName(Token token) {
      return token.entity().equals("PERSON")
          || hitAt(token.index()).map(h -> h.reading() instanceof Reading.OfPerson).orElse(false);
    }

    private Party officer(
        Optional<Party> owner, NameHit title, @Nullable String person, String text) {
      Reading reading = readingFor(owner, title);
      List<String> sector = List.of();
      String officeName = null;
      PartyEntry fixed = null;
      if (reading instanceof Reading.OfOffice o) {
        sector = o.office().sector();
        officeName = o.office().name();
        fixed = o.state() == null ? null : names.entry(o.state()).orElse(null);
      } else if (reading instanceof Reading.OfRole r) {
        sector = r.noun().sector();
      }
      if (isPast(title)) {
        sector = List.of("ELI");
        officeName = null;
      }
      if (owner.isEmpty() && fixed != null) {
        return new Party(fixed.id(), fixed.code(), fixed.name(), sector, person, officeName, text);
      }
      if (owner.isEmpty()) {
        return new Party(
            null, null, person == null ? text : person, sector, person, officeName, text);
      }
      Party o = owner.get();
      List<String> sectors = o.sector().isEmpty() || isStateLike(o) ? sector : o.sector();
      return new Party(o.id(), o.code(), o.name(), sectors, person, officeName, text);
    }

    /** The meaning of a title in its state: "secretary of state" is not the same everywhere. */
    private Reading readingFor(Optional<Party> owner, NameHit title) {
      Reading own = null;
      Reading general = null;
      for (Reading reading : title.readings()) {
        if (!(reading instanceof Reading.OfOffice o) || o.state() == null) {
          general = general == null ? reading : general;
        } else if (owner.isPresent() && o.state().equals(owner.get().id())) {
          return reading;
        } else if (owner.isEmpty() && own == null && isAbout(o.state())) {
          own = reading;
        }
      }
      if (general != null) {
        return general;
      }
      return own == null ? title.reading() : own;
    }

    /** Whether the article names a party anywhere. */
    private boolean isAbout(String party) {
      return names
          .entry(party)
          .map(e -> e.code() != null && context.countries().contains(e.code()))
          .orElse(false);
    }

    private boolean isStateLike(Party party) {
      return party.id() != null
          && names
              .entry(party.id())
              .map(e -> e.isState() || e.kind().equals("people"))
              .orElse(false);
    }

    private Mention role(Token head, RoleNoun noun, String text, boolean plural) {
      boolean many = plural || noun.number() == RoleNoun.Number.GROUP;
      List<String> sector = sector(head, noun);
      List<Party> owners = owners(head);
      if (owners.isEmpty() && noun.code() != null) {
        Party party = new Party(null, noun.code(), text, sector, null, null, text);
        return mention(head, Mention.Kind.ROLE, List.of(party), many, "noun with a code");
      }
      if (owners.isEmpty() && !sector.contains("MIL")) {
        owners = placed(head).map(List::of).orElse(List.of());
      }
      if (owners.isEmpty() && !isIndefinite(head)) {
        Optional<Party> before =
            sector.isEmpty() || !isDefinite(head)
                ? Optional.empty()
                : before(noun, sector.get(0), head);
        owners =
            before
                .or(() -> isBodyOfState(noun) ? references.onlyState(at(head)) : Optional.empty())
                .map(List::of)
                .orElse(List.of());
      }
      List<Party> parties =
          owners.isEmpty()
              ? List.of(new Party(null, null, text, sector, null, null, text))
              : owners.stream().map(o -> ofSector(o, sector, text)).toList();
      if (parties.size() == 1 && !many) {
        parties = List.of(identified(head, noun, parties.get(0)));
      }
      Mention.Kind kind = parties.get(0).person() == null ? Mention.Kind.ROLE : Mention.Kind.PERSON;
      return mention(head, kind, parties, many, "noun of a sector");
    }

    /**
     * With the name that stands in apposition; a counterpart has the office of the one whose
     * counterpart it is.
     */
    private Party identified(Token head, RoleNoun noun, Party party) {
      Optional<Token> name = apposedName(head);
      Party known =
          name.flatMap(n -> mention(n.index())).stream()
              .flatMap(m -> m.parties().stream())
              .filter(p -> p.code() != null)
              .findFirst()
              .orElse(null);
      if (known != null) {
        return known;
      }
      Party peer = COUNTERPARTS.contains(noun.noun()) ? peer(head) : null;
      return new Party(
          party.id(),
          party.code(),
          party.name(),
          peer == null ? party.sector() : peer.sector(),
          name.map(this::fullName).orElse(party.person()),
          peer == null ? party.office() : peer.office(),
          party.text());
    }

    /** The office-holder whose counterpart is spoken of: "his Kenyan counterpart". */
    private @Nullable Party peer(Token head) {
      return sentence.children(head.index()).stream()
          .filter(c -> c.label().equals("poss"))
          .flatMap(c -> mention(c.index()).stream())
          .flatMap(m -> m.parties().stream())
          .filter(p -> p.office() != null)
          .findFirst()
          .orElse(null);
    }

    /**
     * Whose body "the government" or "the army" is: one just spoken of, else the home state's of
     * the article, else one further up.
     */
    private Optional<Party> before(RoleNoun noun, String sector, Token head) {
      if (!isBodyOfState(noun) || noun.number() == RoleNoun.Number.EQUIPMENT) {
        return references.sector(sector, at(head), References.REACH);
      }
      return references
          .sector(sector, at(head), 1)
          .or(() -> references.home(at(head), this::isStateLike))
          .or(() -> references.sector(sector, at(head), References.REACH));
    }

    /** Whether a noun left alone means a body of the one state that the article speaks of. */
    private boolean isBodyOfState(RoleNoun noun) {
      return noun.number() == RoleNoun.Number.INSTITUTION
          || noun.sector().stream().anyMatch(s -> s.equals("MIL") || s.equals("COP"));
    }

    private List<String> sector(Token head, RoleNoun noun) {
      for (Token child : sentence.children(head.index())) {
        Optional<RoleNoun.Modifier> modifier =
            isModifier(child) ? names.roleModifier(child.form()) : Optional.empty();
        if (modifier.isPresent()) {
          List<String> sector = new ArrayList<>(modifier.get().sector());
          if (modifier.get().keep()) {
            sector.addAll(noun.sector());
          }
          return sector;
        }
      }
      return noun.sector();
    }

    /** A group of a state has the noun's sector, a group of an organisation the organisation's. */
    private Party ofSector(Party owner, List<String> sector, String text) {
      boolean own = !isStateLike(owner) && !owner.sector().isEmpty();
      if (!own && sector.stream().anyMatch(APART::contains)) {
        // rebels in Syria are not Syria: they keep their own name, with its code
        return new Party(null, owner.code(), text, sector, null, null, text);
      }
      return new Party(
          owner.id(), owner.code(), owner.name(), own ? owner.sector() : sector, null, null, text);
    }

    private boolean isDefinite(Token head) {
      return sentence.children(head.index()).stream()
          .anyMatch(c -> c.label().equals("det") && c.lemma().equals("the"));
    }

    private Mention organisation(Token head) {
      int first = head.index();
      while (first > 0
          && sentence.token(first - 1).entity().equals("ORG")
          && !sentence.token(first).entityStart()) {
        first--;
      }
      String name = plainText(first, head.index());
      String text = text(leftEdge(head), head.index());
      Optional<Party> owner = owner(head);
      Party party =
          owner
              .map(o -> new Party(o.id(), o.code(), o.name(), o.sector(), null, null, text))
              .orElse(new Party(null, null, name, List.of(), null, null, text));
      return mention(head, Mention.Kind.NAME, List.of(party), false, "organisation by name");
    }

    /** Something that belongs to a party, or is described as a party's. */
    private Optional<Mention> possession(Token head) {
      if (!head.tag().startsWith("NN")) {
        return Optional.empty();
      }
      String text = text(leftEdge(head), head.index());
      List<Party> owners = owners(head).stream().map(o -> o.withText(text)).toList();
      if (owners.isEmpty()) {
        return Optional.empty();
      }
      boolean described =
          sentence.children(head.index()).stream()
              .anyMatch(c -> isModifier(c) && !byModifier(head, c).isEmpty());
      boolean owned =
          sentence.children(head.index()).stream().anyMatch(c -> c.label().equals("poss"));
      return Optional.of(
          mention(
              head,
              described && !owned ? Mention.Kind.NATIONAL : Mention.Kind.POSSESSION,
              owners,
              head.tag().endsWith("S"),
              "belongs to " + owners.get(0).name()));
    }

    // ---- owners

    /**
     * The parties that a phrase's modifiers name: adjectives, possessives, "of …"; none if unsaid.
     */
    private List<Party> owners(Token head) {
      // "his Russian hosts" are Russia's: a pronoun owns only what nothing else names
      List<Party> owners = possessor(head, false);
      if (owners.isEmpty()) {
        owners = described(head);
      }
      if (owners.isEmpty()) {
        owners = possessor(head, true);
      }
      return owners.isEmpty() ? afterPreposition(head) : owners;
    }

    private List<Party> possessor(Token head, boolean pronoun) {
      for (Token child : sentence.children(head.index())) {
        if (child.label().equals("poss") && child.tag().startsWith("PRP") == pronoun) {
          return coordinated(child);
        }
      }
      return List.of();
    }

    private List<Party> described(Token head) {
      for (Token child : sentence.children(head.index())) {
        List<Party> owners = isModifier(child) ? byModifier(head, child) : List.of();
        if (!owners.isEmpty()) {
          return owners;
        }
      }
      return List.of();
    }

    private List<Party> afterPreposition(Token head) {
      for (Token child : sentence.children(head.index())) {
        if (child.label().equals("prep") && OWNING_PREPOSITIONS.contains(child.lemma())) {
          for (Token object : sentence.children(child.index())) {
            List<Party> owners = object.label().equals("pobj") ? coordinated(object) : List.of();
            if (!owners.isEmpty()) {
              return owners;
            }
          }
        }
      }
      return List.of();
    }

    private Optional<Party> owner(Token head) {
      return owners(head).stream().findFirst();
    }

    private static boolean isModifier(Token token) {
      return switch (token.label()) {
        case "compound", "nmod", "amod" -> true;
        default -> false;
      };
    }

    /** The parties of a named or referring phrase and of what is coordinated with it. */
    private List<Party> coordinated(Token token) {
      List<Party> parties = new ArrayList<>();
      Optional<Mention> mention = mention(token.index());
      boolean owns =
          mention.isPresent()
              && mention.get().kind() != Mention.Kind.POSSESSION
              && mention.get().kind() != Mention.Kind.NATIONAL
              && mention.get().kind() != Mention.Kind.PLACE;
      if (owns) {
        parties.addAll(mention.get().parties());
      }
      for (Token child : sentence.children(token.index())) {
        if (child.label().equals("conj")) {
          parties.addAll(coordinated(child));
        }
      }
      return parties;
    }

    private List<Party> byModifier(Token head, Token child) {
      List<Party> parties = new ArrayList<>();
      Optional<NameHit> hit = hitAt(child.index());
      if (hit.isPresent()
          && !hit.get().covers(head.index())
          && hit.get().reading() instanceof Reading.OfParty party) {
        parties.add(plain(party));
      } else if (child.index() < head.index() && child.tag().startsWith("NN")) {
        hitBefore(child)
            .filter(h -> h.reading() instanceof Reading.OfParty)
            .ifPresent(h -> parties.add(plain((Reading.OfParty) h.reading())));
      }
      if (!parties.isEmpty()) {
        for (Token fellow : sentence.children(child.index())) {
          if (fellow.label().equals("conj")) {
            parties.addAll(byModifier(head, fellow));
          }
        }
      }
      return parties;
    }

    private Optional<NameHit> hitBefore(Token child) {
      return sentence.children(child.index()).stream()
          .filter(
              c ->
                  c.label().equals("nmod")
                      || c.label().equals("amod")
                      || c.label().equals("compound"))
          .flatMap(c -> hitAt(c.index()).stream())
          .findFirst();
    }

    /** The state in which a group is said to be: "protesters in Cairo". */
    private Optional<Party> placed(Token head) {
      for (Token child : sentence.children(head.index())) {
        if (child.label().equals("prep") && PLACED_PREPOSITIONS.contains(child.lemma())) {
          for (Token object : sentence.children(child.index())) {
            Optional<NameHit> hit = hitAt(object.index());
            if (hit.isPresent()
                && hit.get().reading() instanceof Reading.OfParty party
                && party.entry().isState()) {
              return Optional.of(plain(party));
            }
          }
        }
      }
      return Optional.empty();
    }

    // ---- short forms

    private Optional<Mention> pronoun(Token head) {
      String word = head.form().toLowerCase(Locale.ROOT);
      Predicate<Party> other = p -> true;
      if (!head.tag().equals("PRP$") && !word.endsWith("self")) {
        List<Party> subject = coSubject(head);
        other = p -> subject.stream().noneMatch(s -> References.isSame(s, p));
      }
      List<Party> meant =
          switch (word) {
            case "he", "him", "his", "she", "her", "hers", "himself", "herself" ->
                references.singularPerson(at(head), other).stream().toList();
            case "it", "its", "itself" ->
                references.singularThing(at(head), other).stream().toList();
            case "they", "them", "their", "theirs", "themselves" ->
                references.plural(at(head), other);
            case "we", "us", "our", "ours", "i", "my", "me", "mine" ->
                references.speaker().stream().toList();
            default -> List.of();
          };
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      boolean plural = word.startsWith("the") || word.equals("us");
      return Optional.of(
          mention(
              head,
              Mention.Kind.REFERENCE,
              withText(meant, head.form()),
              plural,
              "pronoun for " + meant.get(0).name()));
    }

    /** The subject of the clause in which a pronoun is an object: whom it cannot mean. */
    private List<Party> coSubject(Token pronoun) {
      @Nullable Token verb = pronoun.label().equals("pobj") ? above(pronoun) : pronoun;
      verb = verb == null || verb.label().startsWith("nsubj") ? null : above(verb);
      while (verb != null) {
        for (Token child : sentence.children(verb.index())) {
          if (child.label().equals("nsubj")) {
            return mention(child.index()).map(Mention::parties).orElse(List.of());
          }
        }
        verb = verb.label().equals("conj") ? above(verb) : null;
      }
      return List.of();
    }

    private @Nullable Token above(Token token) {
      return token.head() < 0 ? null : sentence.token(token.head());
    }

    private Optional<Mention> shortForm(Token head) {
      String word = head.form().toLowerCase(Locale.ROOT);
      int at = head.index();
      boolean definite = isDefinite(head);
      switch (word) {
        case "two", "both" -> {
          if ((word.equals("two") && !definite)
              || head.label().equals("nummod")
              || head.label().equals("det")
              || head.label().equals("preconj")
              || head.label().equals("cc")) {
            return Optional.empty();
          }
          return references
              .pair(at(head), isActing(head), p -> true)
              .map(
                  p ->
                      mention(
                          head,
                          Mention.Kind.REFERENCE,
                          withText(p, text(leftEdge(head), at)),
                          true,
                          "the last two named"));
        }
        case "states",
            "sides",
            "countries",
            "leaders",
            "ministers",
            "nations",
            "neighbours",
            "neighbors",
            "presidents",
            "allies" -> {
          boolean two =
              sentence.children(at).stream()
                  .anyMatch(
                      c -> c.form().equalsIgnoreCase("two") || c.form().equalsIgnoreCase("both"));
          if (!two || owner(head).isPresent()) {
            return Optional.empty();
          }
          Optional<List<Party>> pair =
              switch (word) {
                case "leaders", "ministers", "presidents" ->
                    references.pair(at(head), isActing(head), References::isOfficial);
                case "sides" -> references.opponents(at(head), isActing(head)).map(this::asSides);
                default -> references.pair(at(head), isActing(head), p -> true).map(this::asSides);
              };
          return pair.map(
              p ->
                  mention(
                      head,
                      Mention.Kind.REFERENCE,
                      withText(p, text(leftEdge(head), at)),
                      true,
                      "the last two named"));
        }
        case "country", "nation", "kingdom", "republic", "state", "island" -> {
          boolean own =
              sentence.children(at).stream()
                  .anyMatch(c -> c.tag().equals("PRP$") || c.label().equals("poss"));
          if (own) {
            return owner(head)
                .map(
                    p ->
                        new Party(
                            p.id(),
                            p.code(),
                            p.name(),
                            List.of(),
                            null,
                            null,
                            text(leftEdge(head), at)))
                .map(
                    p ->
                        mention(
                            head, Mention.Kind.REFERENCE, List.of(p), false, "its own country"));
          }
          if (!definite) {
            return Optional.empty();
          }
          return references
              .state(at(head))
              .map(
                  p ->
                      mention(
                          head,
                          Mention.Kind.REFERENCE,
                          List.of(p.withText(text(leftEdge(head), at))),
                          false,
                          "the last state named"));
        }
        default -> {
          return Optional.empty();
        }
      }
    }

    /** Whether a phrase is the subject of its own statement, not of what another asks of it. */
    private boolean isActing(Token head) {
      if (!head.label().startsWith("nsubj") || head.head() < 0) {
        return false;
      }
      String clause = sentence.token(head.head()).label();
      return !clause.equals("ccomp") && !clause.equals("xcomp");
    }

    /** Of office-holders the states for which they act. */
    private List<Party> asSides(List<Party> pair) {
      return pair.stream().map(p -> p.person() == null ? p : side(p)).toList();
    }

    private Party side(Party party) {
      List<String> sector = isStateLike(party) ? List.of() : party.sector();
      return new Party(party.id(), party.code(), party.name(), sector, null, null, party.text());
    }

    private List<Party> withText(List<Party> parties, String text) {
      return parties.stream().map(p -> p.withText(text)).toList();
    }

    // ---- hits and text

    private References.At at(Token token) {
      return new References.At(place, token.index());
    }

    private Optional<NameHit> hitAt(int token) {
      return hits.stream().filter(h -> h.covers(token)).findFirst();
    }

    private Optional<NameHit> titleEndingAt(int token) {
      return titles.stream()
          .filter(h -> h.last() == token)
          .filter(
              h ->
                  !names.onlyBeforeName(plainText(h.first(), h.last()))
                      || !owners(sentence.token(token)).isEmpty())
          .findFirst();
    }

    /** A title directly before a person's name. */
    private Optional<NameHit> titleBefore(int firstOfName) {
      return titles.stream()
          .filter(h -> h.last() == firstOfName - 1)
          .filter(h -> h.reading() instanceof Reading.OfOffice)
          .findFirst();
    }

    /** A title in apposition after a person's name: "Ehud Barak, the defense minister". */
    private Optional<NameHit> appositiveTitle(Token head) {
      return sentence.children(head.index()).stream()
          .filter(c -> c.label().equals("appos"))
          .flatMap(c -> titleEndingAt(c.index()).stream())
          .findFirst();
    }

    private int leftEdge(Token head) {
      int edge = head.index();
      for (Token child : sentence.children(head.index())) {
        if (child.index() < head.index()) {
          switch (child.label()) {
            case "compound", "nmod", "amod", "det", "poss", "nummod" ->
                edge = Math.min(edge, sentence.leftmost(child.index()));
            default -> {}
          }
        }
      }
      return edge;
    }

    private String text(int first, int last) {
      Span span = sentence.span(first, last);
      return span.of(context.article().part(sentence.sentence().part()));
    }

    private String plainText(int first, int last) {
      StringBuilder text = new StringBuilder();
      for (int i = first; i <= last; i++) {
        text.append(i == first ? "" : " ").append(sentence.token(i).form());
      }
      return text.toString();
    }

    private Mention mention(
        Token head, Mention.Kind kind, List<Party> parties, boolean plural, String why) {
      return new Mention(
          head.index(), sentence.span(leftEdge(head), head.index()), kind, parties, plural, why);
    }
  }
}
