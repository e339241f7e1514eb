package org.demarche.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.Party;
import org.demarche.syntax.Token;

/** Reads titles that stand without a name, or with one in apposition: "the Russian minister". */
final class TitleReader {

  /** Offices whose holders act in another state than their own. */
  private static final Set<String> ABROAD =
      Set.of(
          "military-attache",
          "ambassador",
          "ambassador-to-un",
          "consul",
          "envoy",
          "special-envoy",
          "diplomat",
          "un-envoy",
          "eu-envoy");

  private final SentenceResolver others;
  private final Names names;
  private final Phrases phrases;
  private final OwnerFinder ownerFinder;
  private final Titles titles;
  private final PersonReader persons;
  private final RoleReader roles;
  private final References references;

  TitleReader(
      SentenceResolver others,
      Names names,
      Phrases phrases,
      OwnerFinder ownerFinder,
      Titles titles,
      PersonReader persons) {
    this.others = others;
    this.names = names;
    this.phrases = phrases;
    this.ownerFinder = ownerFinder;
    this.titles = titles;
    this.persons = persons;
    this.roles = new RoleReader(others, names, phrases, ownerFinder, persons);
    this.references = phrases.references();
  }

  /** A title as the head of a phrase: "the Russian defense minister, Anatoly Serdyukov". */
  Mention read(Token head, NameHit hit) {
    String text = phrases.text(phrases.leftEdge(head), head.index());
    boolean plural = head.tag().equals("NNS") || head.tag().equals("NNPS");
    if (hit.reading() instanceof Reading.OfRole role) {
      return roles.read(head, role.noun(), text, plural);
    }
    Optional<Token> name = persons.apposedName(head);
    if (name.isPresent()) {
      Mention person = others.mention(name.get().index()).orElseThrow();
      if (!person.parties().isEmpty() && person.parties().get(0).code() != null) {
        return phrases.mention(head, Mention.Kind.PERSON, person.parties(), false, "in apposition");
      }
    }
    String personName = name.map(persons::fullName).orElse(null);
    List<Party> owners = ownerFinder.list(head);
    if (owners.isEmpty() && plural && !isAbroad(hit)) {
      owners = ownerFinder.placed(head).map(List::of).orElse(List.of());
    }
    if (owners.size() > 1) {
      List<Party> officers =
          owners.stream().map(o -> titles.officer(Optional.of(o), hit, null, text)).toList();
      return phrases.mention(head, Mention.Kind.ROLE, officers, true, "title of several");
    }
    Party party = titles.officer(owners.stream().findFirst(), hit, personName, text);
    boolean strange =
        party.code() == null
            && (phrases.isOfStranger(head)
                || owners.stream().anyMatch(o -> o.id() == null && o.code() == null));
    Optional<Mention> before = strange ? Optional.empty() : saidBefore(head, party, plural);
    if (before.isPresent()) {
      return before.get();
    }
    if (party.code() == null && !strange) {
      Optional<Party> home =
          phrases.isIndefinite(head)
              ? Optional.empty()
              : references.states().only(phrases.at(head));
      if (home.isPresent()) {
        party = transfer(home.get(), party);
      }
    }
    return phrases.mention(head, Mention.Kind.ROLE, List.of(party), plural, "title");
  }

  /** Whether those of a title are sent elsewhere: "diplomats in Beijing", unlike "officials in". */
  private static boolean isAbroad(NameHit title) {
    return title.readings().stream()
        .anyMatch(r -> r instanceof Reading.OfOffice post && ABROAD.contains(post.office().id()));
  }

  /** Whom the article has named before in the office that a title tells. */
  private Optional<Mention> saidBefore(Token head, Party party, boolean plural) {
    String office = party.office();
    if (office == null) {
      return Optional.empty();
    }
    References.At at = phrases.at(head);
    Optional<Party> meant = Optional.empty();
    String why = "";
    if (plural) {
      if (party.code() == null && phrases.isDefinite(head)) {
        meant = references.officials(office, at);
        why = "officials named before";
      }
    } else if (party.person() == null && !phrases.isIndefinite(head)) {
      meant =
          party.id() != null
              ? references.officer(office, party.id(), phrases.place())
              : Optional.empty();
      why = "holder named in the article";
      if (meant.isEmpty() && party.code() == null) {
        meant = references.holder(office, at);
        why = "office named before";
      }
    }
    Mention.Kind kind = plural ? Mention.Kind.ROLE : Mention.Kind.PERSON;
    String reason = why;
    return meant.map(
        p -> phrases.mention(head, kind, List.of(p.withText(party.text())), plural, reason));
  }

  /** An officer whom only the article's one state can have. */
  private Party transfer(Party home, Party of) {
    PartyEntry entry = names.entry(Objects.requireNonNull(home.id())).orElseThrow();
    List<String> sector = entry.sector().contains("BUS") ? entry.sector() : of.sector();
    return new Party(
        entry.id(), entry.code(), entry.name(), sector, of.person(), of.office(), of.text());
  }
}
