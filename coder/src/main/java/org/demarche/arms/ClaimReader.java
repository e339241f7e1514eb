package org.demarche.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.event.Attributor;
import org.demarche.event.Clause;
import org.demarche.event.EventCoder;
import org.demarche.frame.DeepSyntax;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.amount.AmountFinder;
import org.demarche.resolve.time.DateFinder;
import org.demarche.resolve.time.FoundDate;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Makes claims of what the frames of a sentence say: parties for words, dates, sums, sources. */
final class ClaimReader {

  private static final Set<String> EACH = Set.of("each", "apiece", "per");

  /** PLOVER sectors of those who may be spoken of without a state: "rebels". */
  private static final Set<String> ARMED = Set.of("REB", "UAF", "PRM", "CRM");

  /** Sectors that neither supply nor receive weapons. */
  private static final Set<String> UNARMED =
      Set.of("NGO", "CVL", "EDU", "REL", "LAB", "REF", "LEG", "JUD");

  /** Sectors of those who only tell. */
  private static final Set<String> MEDIA = Set.of("MED", "JRN");

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final Mentions mentions;
  private final ArticleContext context;
  private final AmountFinder amounts;
  private final DateFinder dates;
  private final Attributor attributor;
  private final String lexiconVersion;

  ClaimReader(
      DeepSyntax syntax,
      Mentions mentions,
      ArticleContext context,
      AmountFinder amounts,
      DateFinder dates,
      Attributor attributor,
      String lexiconVersion) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.mentions = mentions;
    this.context = context;
    this.amounts = amounts;
    this.dates = dates;
    this.attributor = attributor;
    this.lexiconVersion = lexiconVersion;
  }

  Claim claim(Draft draft) {
    String frame = draft.match.frame().id();
    Circumstances circumstances = circumstances(draft.token(), draft.sayings, draft.modality);
    // "the delivery last year" was one; "support for a transfer" tells of none
    boolean told = !draft.reference || circumstances.date() != null;
    return new Claim(
        draft.sense,
        sentence.sentence(),
        parties(draft.suppliers),
        parties(draft.recipients),
        draft.onward ? List.of() : parties(draft.sides),
        parties(draft.partners),
        draft.items,
        told ? draft.status : null,
        draft.gift,
        draft.bare,
        draft.feared || draft.isArrival(),
        value(draft.token()),
        change(draft),
        oppositions(draft),
        circumstances,
        provenance(draft.token(), frame),
        Set.copyOf(draft.words));
  }

  private List<Party> parties(List<Integer> heads) {
    List<Party> parties = new ArrayList<>();
    for (int head : heads) {
      for (int conjunct : syntax.conjuncts(head)) {
        List<Party> found =
            mentions.parties(conjunct).stream().filter(ClaimReader::isSomebody).toList();
        (found.isEmpty() ? unnamed(conjunct).stream().toList() : found)
            .stream().filter(p -> parties.stream().noneMatch(p::sameAs)).forEach(parties::add);
      }
    }
    return parties;
  }

  /** Whether it is told who acts: a state, a group; not only "the president". */
  private static boolean isSomebody(Party party) {
    if (party.sector().stream().anyMatch(MEDIA::contains)) {
      return false;
    }
    if (party.code() != null || party.id() != null) {
      return true;
    }
    boolean bare =
        !party.text().contains(" ")
            || party.text().matches("(?i)(?:the|a|an|its|his|her|their|our) \\S+");
    boolean armed = party.sector().stream().anyMatch(ARMED::contains);
    return party.office() == null
        && party.person() == null
        && party.sector().stream().noneMatch(UNARMED::contains)
        && (armed || !bare);
  }

  /** A party that the article leaves unnamed: "a Gulf state". */
  private Optional<Party> unnamed(int head) {
    Optional<Mention> mention = mentions.at(head);
    String tag = sentence.token(head).tag();
    boolean noun = tag.equals("NNS") || tag.startsWith("NNP");
    return mention
        .filter(
            m ->
                noun
                    && m.kind() != Mention.Kind.REFERENCE
                    && m.kind() != Mention.Kind.PLACE
                    && m.kind() != Mention.Kind.POSSESSION)
        .map(
            m -> {
              String text = m.span().of(context.article().part(sentence.sentence().part()));
              return new Party(null, null, text, List.of(), null, null, text);
            })
        .filter(ClaimReader::isSomebody);
  }

  private Circumstances circumstances(int token, List<Integer> sayings, Modality modality) {
    Attribution source = attributor.of(token, sayings, syntax, mentions, context).orElse(null);
    return new Circumstances(
        modality,
        source,
        dates
            .dateOf(sentence, token, context.article().published())
            .map(FoundDate::range)
            .orElse(null),
        null);
  }

  private Provenance provenance(int token, String frame) {
    return new Provenance(
        Clause.evidence(sentence, token, context.article()),
        frame,
        lexiconVersion,
        EventCoder.VERSION);
  }

  /** The sum that stands nearest to a word; not the price of a single piece. */
  private @Nullable Money value(int token) {
    Money nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Money money : amounts.monies(sentence, context.countries())) {
      int last = lastToken(money);
      int away = Math.abs(last - token);
      if (away < distance && !isUnitPrice(last)) {
        nearest = money;
        distance = away;
      }
    }
    return nearest;
  }

  private int lastToken(Money money) {
    int last = 0;
    for (Token token : sentence.tokens()) {
      if (token.span().start() < money.span().end()) {
        last = token.index();
      }
    }
    return last;
  }

  private boolean isUnitPrice(int last) {
    for (int next = last + 1; next <= last + 2 && next < sentence.size(); next++) {
      if (EACH.contains(sentence.token(next).form().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private List<Claim.Opposition> oppositions(Draft draft) {
    List<Claim.Opposition> oppositions = new ArrayList<>();
    for (Draft.Opposition opposition : draft.oppositions) {
      Party addressed = parties(opposition.addressed()).stream().findFirst().orElse(null);
      for (Party objector : parties(opposition.objectors())) {
        oppositions.add(
            new Claim.Opposition(
                objector,
                addressed,
                circumstances(opposition.token(), draft.sayings, Modality.ASSERTED),
                provenance(opposition.token(), opposition.frame())));
      }
    }
    return oppositions;
  }

  private Claim.@Nullable Change change(Draft draft) {
    for (int head : draft.match.role("capability")) {
      Party whose =
          Stream.concat(draft.match.role("whose").stream(), Stream.of(head))
              .flatMap(token -> mentions.parties(token).stream())
              .findFirst()
              .orElse(null);
      String words =
          sentence
              .span(sentence.leftmost(head), sentence.rightmost(head))
              .of(context.article().part(sentence.sentence().part()));
      return new Claim.Change(whose, words);
    }
    return null;
  }
}
