package org.demarche.arms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.event.Attributor;
import org.demarche.event.SentenceCoding;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.FrameIndex;
import org.demarche.frame.FrameMatch;
import org.demarche.frame.FrameMatcher;
import org.demarche.frame.Meaning;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.CodedRecord;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.Names;
import org.demarche.resolve.amount.AmountFinder;
import org.demarche.resolve.time.DateFinder;
import org.demarche.resolve.weapon.WeaponNames;
import org.demarche.resolve.weapon.WholeNames;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;

/** Finds what an article says of weapons that change hands. Thread-safe. */
public final class ArmsCoder {

  private final Lexicon lexicon;
  private final Names names;
  private final WeaponNames weaponNames;
  private final WholeNames wholeNames;
  private final FrameIndex index;
  private final FrameMatcher matcher;
  private final AmountFinder amounts;
  private final DateFinder dates = new DateFinder();
  private final Attributor attributor = new Attributor();

  /** A coder with the weapons and frames of a lexicon. */
  public ArmsCoder(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
    this.weaponNames = new WeaponNames(lexicon.weapons());
    this.wholeNames = new WholeNames(weaponNames);
    this.index = FrameIndex.of(lexicon.armsFrames());
    this.matcher = FrameMatcher.reaching(index);
    this.amounts = AmountFinder.of(lexicon.files());
  }

  /** A sentence in which each weapon's name that ends in a number is one word. */
  public Sentence withWholeNames(Sentence sentence) {
    return wholeNames.join(sentence);
  }

  /** Begins an article: finds the weapons it names. */
  public Story begin(ArticleContext context) {
    return new Story(context, weaponNames);
  }

  /**
   * Reads one sentence into the story.
   *
   * @param operators what event frames matched in the sentence, for those that govern a transfer
   * @return the frames about weapons that fired or nearly fired
   */
  public List<FrameMatch> read(
      DeepSyntax syntax, Mentions mentions, List<FrameMatch> operators, Story story) {
    if (!story.mayTell(syntax.sentence().sentence())) {
      return List.of();
    }
    WeaponMentions weapons =
        new WeaponPhrases(
                syntax, mentions, story.context().article(), amounts.quantities(syntax.sentence()))
            .read(story.arsenal().hits(syntax.sentence().sentence()));
    ArmsFillers fillers = new ArmsFillers(mentions, weapons, deals(syntax));
    List<FrameMatch> matches = matcher.match(syntax, fillers);
    ClaimReader reader =
        new ClaimReader(
            syntax, mentions, story.context(), amounts, dates, attributor, lexicon.version());
    for (Draft draft :
        new DraftReader(syntax, fillers, matches, operators, lexicon.operators()).read()) {
      story.add(reader.claim(draft));
    }
    return matches;
  }

  /** The tokens that may speak of a transfer. */
  private Set<Integer> deals(DeepSyntax syntax) {
    Set<Integer> deals = new HashSet<>();
    for (Token token : syntax.sentence().tokens()) {
      if (index.lemmas().contains(token.lemma())) {
        deals.add(token.index());
      }
    }
    for (Token token : syntax.sentence().tokens()) {
      boolean holds =
          ArmsWords.held(syntax, token.index()).stream().anyMatch(deals::contains)
              || ArmsWords.appositions(syntax.sentence(), token.index()).stream()
                  .anyMatch(deals::contains);
      if (holds) {
        deals.add(token.index());
      }
    }
    return deals;
  }

  /**
   * An article's records.
   *
   * @param transfers with the ids of their events left empty
   * @param others objections, diversions and effects
   * @param events the events of the article, each knowing the transfers that it is about, and those
   *     that the transfers amount to
   */
  public record Outcome(List<Transfer> transfers, List<CodedRecord> others, List<Event> events) {}

  /** Completes a story and ties the article's events to it. */
  public Outcome complete(Story story, List<SentenceCoding> codings) {
    String article = story.context().article().id();
    ArmsRecords records = new ArmsRecords(article, new Tellings(story, names).complete());
    Set<String> told = new HashSet<>();
    List<Event> events = new ArrayList<>();
    for (SentenceCoding coding : codings) {
      for (SentenceCoding.Outcome outcome : coding.outcomes()) {
        if (outcome.event() != null) {
          List<String> about = about(outcome, coding, story, records);
          Event event = outcome.event().withAbout(about);
          if (!isReaction(event)) {
            told.addAll(about);
          }
          events.add(about.size() == 1 ? agreeing(event, about.get(0), records) : event);
        }
      }
    }
    List<Event> untold = new ArrayList<>();
    for (Transfer transfer : records.list()) {
      if (!told.contains(transfer.id())) {
        List<Claim> claims =
            story.claims().stream().filter(c -> records.of(c).contains(transfer.id())).toList();
        boolean gift =
            claims.stream().anyMatch(Claim::gift)
                || events.stream().anyMatch(event -> ArmsEvents.isGift(event, transfer));
        List<Party> sides = claims.stream().flatMap(c -> c.sides().stream()).toList();
        ArmsEvents.of(transfer, gift, sides).ifPresent(untold::add);
      }
    }
    events.addAll(ArmsEvents.together(untold));
    return new Outcome(records.list(), records.others(), events);
  }

  /** What is objected to is told by nobody yet; what is alleged rests on the allegation. */
  private static boolean isReaction(Event event) {
    return event.code().type() == EventType.ACCUSE && "disapprove".equals(event.code().mode());
  }

  private static Event agreeing(Event event, String id, ArmsRecords records) {
    return records.list().stream()
        .filter(transfer -> transfer.id().equals(id))
        .findFirst()
        .map(transfer -> ArmsEvents.agreeing(event, transfer))
        .orElse(event);
  }

  private static List<String> about(
      SentenceCoding.Outcome outcome, SentenceCoding coding, Story story, ArmsRecords records) {
    Set<Integer> chain = new HashSet<>();
    for (Meaning m = outcome.statement().meaning(); m != null; m = m.content()) {
      chain.add(m.token());
      chain.addAll(m.match().words());
    }
    return story.claims().stream()
        .filter(claim -> claim.sentence().equals(coding.sentence().sentence()))
        .filter(claim -> claim.words().stream().anyMatch(chain::contains))
        .flatMap(claim -> records.of(claim).stream())
        .distinct()
        .toList();
  }
}
