package org.demarche.desk.web.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.party.PartyCases;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.party.PartyDirectory;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.PartyStore;
import org.demarche.desk.party.Relation;
import org.demarche.desk.party.RelationStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.PartyNames;
import org.demarche.desk.web.parties.PartyView.Fact;
import org.demarche.desk.web.parties.PartyView.Person;
import org.demarche.desk.web.parties.PartyView.Value;
import org.demarche.desk.web.site.QueryString;
import org.demarche.lexicon.PartyEntry;
import org.jspecify.annotations.Nullable;

/** Puts the page of one party together. */
final class PartyPage {

  private static final int COUNTERPARTS = 25;
  private static final int CASES = 12;
  private static final int PEOPLE = 60;
  private static final int TERMS = 80;
  private static final int SPELLINGS = 80;
  private static final int HOME = 8;

  private final Archive archive;
  private final PartyDirectory directory;

  PartyPage(Archive archive, PartyDirectory directory) {
    this.archive = archive;
    this.directory = directory;
  }

  PartyView view(PartyLine party, boolean may) {
    String key = party.key();
    @Nullable PartyEntry entry = directory.find(key).orElse(null);
    PartyDecisionStore decisions = new PartyDecisionStore(archive);
    PartyNames names = decisions.names();
    return new PartyView(
        name(party, entry, names),
        facts(party, entry, names),
        relations(key),
        cases(key),
        people(key),
        new Spellings(directory).of(party, new PartyStore(archive).spellings(key, SPELLINGS)),
        editing(party, decisions.list(), may));
  }

  private PartyView.Name name(PartyLine party, @Nullable PartyEntry entry, PartyNames names) {
    String root = names.root(party.key());
    String coded = PartyLine.isListed(root) && entry != null ? entry.name() : words(root);
    return new PartyView.Name(
        party.name(),
        Objects.requireNonNullElse(party.code(), ""),
        entry == null ? "" : PartyPages.label(entry.kind()),
        coded.equals(party.name()) ? "" : coded,
        entry != null);
  }

  private static String words(String key) {
    return PartyLine.isListed(key) ? key : key.substring(1, key.length() - 1);
  }

  // ---- facts

  private List<Fact> facts(PartyLine party, @Nullable PartyEntry entry, PartyNames names) {
    List<Fact> facts = new ArrayList<>();
    PartyLine.Counts counts = party.counts();
    String filter = QueryString.empty().with("party", party.key()).toString();
    facts.add(fact("records", counts.records() + " in all", "/search" + filter));
    facts.add(
        fact(
            "as actor",
            counts.actor() + " events",
            "/events" + QueryString.empty().with("actor", party.key())));
    facts.add(
        fact(
            "as recipient",
            String.valueOf(counts.recipient()),
            "/events" + QueryString.empty().with("recipient", party.key())));
    facts.add(fact("as supplier", counts.supplier() + " claims", "/cases" + filter));
    facts.add(fact("last seen", Objects.toString(party.lastSeen(), "never"), ""));
    if (entry != null) {
      lexicon(facts, entry);
    }
    List<Value> merged =
        names.coded(party.key()).stream().map(coded -> new Value(words(coded), "")).toList();
    if (!merged.isEmpty()) {
      facts.add(new Fact("coded as", merged));
    }
    return facts;
  }

  private void lexicon(List<Fact> facts, PartyEntry entry) {
    directory.capital(entry.id()).ifPresent(capital -> facts.add(fact("capital", capital, "")));
    PartyEntry.Period exists = entry.exists();
    if (exists.from() != null || exists.to() != null) {
      facts.add(fact("existed", span(exists.from(), exists.to()), ""));
    }
    if (!entry.home().isEmpty()) {
      facts.add(
          new Fact(
              entry.isState() ? "successor" : "belongs to",
              entry.home().stream().map(this::link).toList()));
    }
    List<PartyEntry> home = directory.homeOf(entry.id());
    if (!home.isEmpty()) {
      facts.add(new Fact("home of", shortened(home)));
    }
    facts.add(
        new Fact(
            "lexicon",
            List.of(
                new Value(
                    entry.source().file() + ":" + entry.source().line(),
                    "/lexicon/entries/" + entry.source().file()))));
  }

  private List<Value> shortened(List<PartyEntry> entries) {
    List<Value> values = new ArrayList<>();
    entries.stream().limit(HOME).forEach(entry -> values.add(link(entry.id())));
    if (entries.size() > HOME) {
      values.add(new Value((entries.size() - HOME) + " more", ""));
    }
    return values;
  }

  private Value link(String id) {
    String name = directory.find(id).map(PartyEntry::name).orElse(id);
    return new Value(name, PartyAddress.of(id));
  }

  private static Fact fact(String term, String text, String href) {
    return new Fact(term, List.of(new Value(text, href)));
  }

  static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
    return Objects.toString(from, "…") + " – " + Objects.toString(to, "…");
  }

  // ---- relations, cases

  private PartyView.Relations relations(String key) {
    List<Relation> all = new RelationStore(archive).counterparts(key);
    List<PartyView.Counterpart> shown =
        all.stream().limit(COUNTERPARTS).map(relation -> counterpart(key, relation)).toList();
    return new PartyView.Relations(
        shown, PartyAddress.of(key, "/relations.json"), all.size() - (long) shown.size());
  }

  private static PartyView.Counterpart counterpart(String key, Relation relation) {
    return new PartyView.Counterpart(
        new Value(relation.name(), PartyAddress.of(relation.key())),
        Objects.requireNonNullElse(relation.code(), ""),
        PartyAddress.pair(key, relation.key(), ""),
        Scores.ways(key, relation.key(), relation.ways()),
        relation.quads(),
        Scores.mean(relation.score()),
        relation.unsure());
  }

  private List<PartyView.Cases> cases(String key) {
    PartyCases cases = new PartyCases(archive);
    Map<String, List<String>> byRole = new LinkedHashMap<>();
    byRole.put("as supplier", cases.supplied(key, CASES));
    byRole.put("as recipient", cases.received(key, CASES));
    byRole.put("as objector", cases.objected(key, CASES));
    byRole.put("as end of a diversion", cases.diverted(key, CASES));
    String all = "/cases" + QueryString.empty().with("party", key);
    return byRole.entrySet().stream()
        .filter(role -> !role.getValue().isEmpty())
        .map(role -> new PartyView.Cases(role.getKey(), all, CaseRows.of(archive, role.getValue())))
        .toList();
  }

  // ---- people

  private PartyView.People people(String key) {
    List<PartyDirectory.Term> terms = directory.terms(key);
    Map<String, List<PartyStore.Said>> said = new LinkedHashMap<>();
    for (PartyStore.Said one : new PartyStore(archive).people(key, PEOPLE)) {
      said.computeIfAbsent(one.words(), n -> new ArrayList<>()).add(one);
    }
    List<Person> seen =
        said.entrySet().stream().map(e -> seen(e.getKey(), e.getValue(), terms)).toList();
    Map<String, List<PartyDirectory.Term>> others = new LinkedHashMap<>();
    for (PartyDirectory.Term term : terms) {
      if (said.keySet().stream().noneMatch(term::isOf)) {
        others.computeIfAbsent(term.person(), n -> new ArrayList<>()).add(term);
      }
    }
    List<Person> shown =
        others.entrySet().stream()
            .limit(TERMS)
            .map(e -> new Person(e.getKey(), List.of(), terms(e.getValue()), 0, ""))
            .toList();
    return new PartyView.People(seen, shown, others.size() - (long) shown.size());
  }

  private static Person seen(
      String name, List<PartyStore.Said> said, List<PartyDirectory.Term> terms) {
    PartyStore.Said latest = said.get(0);
    return new Person(
        name,
        said.stream()
            .map(one -> Objects.requireNonNullElse(one.office(), "no office said"))
            .toList(),
        terms(terms.stream().filter(term -> term.isOf(name)).toList()),
        said.stream().mapToLong(PartyStore.Said::count).sum(),
        Spellings.article(latest));
  }

  private static List<String> terms(List<PartyDirectory.Term> terms) {
    return terms.stream()
        .map(
            term ->
                (term.office().isEmpty() ? "in office" : term.office())
                    + ", "
                    + span(term.from(), term.to())
                    + (term.imported() ? " (Open Event Data Alliance)" : ""))
        .distinct()
        .toList();
  }

  // ---- editing

  private PartyView.Editing editing(PartyLine party, List<PartyDecision> all, boolean may) {
    String key = party.key();
    PartyNames names = new PartyDecisionStore(archive).names();
    return new PartyView.Editing(
        may,
        PartyAddress.of(key, "/rename"),
        PartyAddress.of(key, "/merge"),
        party.name(),
        DecisionWords.about(key, names, all));
  }
}
