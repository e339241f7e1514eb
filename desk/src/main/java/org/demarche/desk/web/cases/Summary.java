package org.demarche.desk.web.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.export.Wording;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.web.cases.DossierView.Ref;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Transfer;

/** A case in a paragraph: its figures, each leading to the sentences that it is made of. */
final class Summary {

  /** Which claims a figure counts, by the name that addresses give it. */
  private static final Map<String, Predicate<Case.Claim>> PARTS =
      Map.of(
          "contradicted", claim -> !claim.contradicts().isEmpty(),
          "reviewed", claim -> claim.report().verdict().isReviewed(),
          "numbers", claim -> !Wording.count(transfer(claim).quantity()).isEmpty(),
          "sums", claim -> transfer(claim).value() != null);

  private final Case of;
  private final Sources sources;
  private final List<Ref> pieces = new ArrayList<>();

  private Summary(Case of, Sources sources) {
    this.of = of;
    this.sources = sources;
  }

  static List<Ref> of(Case of, Sources sources) {
    Summary summary = new Summary(of, sources);
    summary.extent();
    summary.statuses();
    summary.figures("numbers", "Numbers said: ", c -> Wording.count(transfer(c).quantity()));
    summary.figures("sums", "Sums said: ", c -> Wording.sum(transfer(c).value()));
    summary.contradictions();
    summary.objections();
    summary.diversions();
    summary.effects();
    summary.trust();
    return List.copyOf(summary.pieces);
  }

  /** Whether a claim is among those that a figure counts; all are for an unknown name. */
  static boolean isShown(String part, Case.Claim claim) {
    Predicate<Case.Claim> known = PARTS.get(part);
    return known == null ? isOfStatus(part, claim) : known.test(claim);
  }

  private static boolean isOfStatus(String part, Case.Claim claim) {
    return JsonFields.word(transfer(claim).status()).equals(part);
  }

  private void extent() {
    long claims = of.history().size();
    add(counted(claims, "claim"), "#history");
    add(" in ", "");
    long articles = sources.list().size();
    add(counted(articles, "article"), "#sources");
    if (sources.families() < articles) {
      add(" (" + sources.families() + " independent)", "");
    }
    List<String> outlets = sources.outlets();
    add(outlets.size() > 1 ? " of " + outlets.size() + " sources" : "", "");
    String days = days();
    add(days.isEmpty() ? ". " : ", " + days + ". ", "");
  }

  private String days() {
    List<String> days =
        of.history().stream()
            .map(Case.Claim::day)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return "";
    }
    String first = days.get(0);
    String last = days.get(days.size() - 1);
    return first.equals(last) ? first : first + " to " + last;
  }

  private void statuses() {
    Map<String, List<Case.Claim>> byStatus = new LinkedHashMap<>();
    of.history().stream()
        .sorted((a, b) -> transfer(a).status().compareTo(transfer(b).status()))
        .forEach(
            claim ->
                byStatus
                    .computeIfAbsent(
                        JsonFields.word(transfer(claim).status()), s -> new ArrayList<>())
                    .add(claim));
    add("Told as ", "");
    List<String> words = List.copyOf(byStatus.keySet());
    for (int i = 0; i < words.size(); i++) {
      add(i == 0 ? "" : i == words.size() - 1 ? " and " : ", ", "");
      List<Case.Claim> claims = byStatus.getOrDefault(words.get(i), List.of());
      add(words.get(i) + " (" + doubts(claims) + ")", show(words.get(i)));
    }
    add(". ", "");
  }

  /** "3, 1 denied". */
  private static String doubts(List<Case.Claim> claims) {
    Map<Modality, Long> doubts =
        claims.stream()
            .map(claim -> transfer(claim).circumstances().modality())
            .filter(modality -> modality != Modality.ASSERTED)
            .collect(Collectors.groupingBy(m -> m, Collectors.counting()));
    Stream<String> words =
        doubts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                e ->
                    (e.getValue() == claims.size() ? "" : e.getValue() + " ")
                        + JsonFields.word(e.getKey()));
    return Stream.concat(Stream.of(Integer.toString(claims.size())), words)
        .collect(Collectors.joining(", "));
  }

  private void figures(String part, String lead, Function<Case.Claim, String> figure) {
    String figures =
        of.history().stream()
            .map(figure)
            .filter(words -> !words.isEmpty())
            .distinct()
            .limit(6)
            .collect(Collectors.joining("; "));
    if (!figures.isEmpty()) {
      add(lead, "");
      add(figures, show(part));
      add(". ", "");
    }
  }

  private void contradictions() {
    long many = of.history().stream().filter(PARTS.get("contradicted")).count();
    if (many > 0) {
      add(many + " claims contradict each other", "#contradictions");
      add(". ", "");
    }
  }

  private void objections() {
    if (!of.around().objections().isEmpty()) {
      add(names(of.around().objections().stream().map(r -> r.record().objector())), "");
      add(" objected (", "");
      add(counted(of.around().objections().size(), "report"), "#objections");
      add("). ", "");
    }
  }

  private void diversions() {
    if (!of.around().diversions().isEmpty()) {
      boolean happened =
          of.around().diversions().stream()
              .anyMatch(r -> r.record().circumstances().modality() == Modality.ASSERTED);
      add(happened ? "Said to have gone on to " : "Feared to go on to ", "");
      add(names(of.around().diversions().stream().map(r -> r.record().to())), "");
      add(" (", "");
      add(counted(of.around().diversions().size(), "report"), "#diversion");
      add("). ", "");
    }
  }

  private void effects() {
    if (!of.around().effects().isEmpty()) {
      add(counted(of.around().effects().size(), "effect"), "#effects");
      add(" claimed for the weapon. ", "");
    }
  }

  private void trust() {
    long reviewed = of.history().stream().filter(PARTS.get("reviewed")).count();
    if (reviewed == 0) {
      add("All of it is read by machine; nobody has reviewed a claim yet.", "");
    } else {
      add("People have reviewed ", "");
      add(reviewed + " of " + counted(of.history().size(), "claim"), show("reviewed"));
      add("; the rest is read by machine.", "");
    }
  }

  private static String names(Stream<Party> parties) {
    Set<String> names = new TreeSet<>();
    parties.forEach(party -> names.add(party.name()));
    return String.join(", ", names);
  }

  private String show(String part) {
    return "/cases/" + of.head().id() + "?show=" + part + "#history";
  }

  private void add(String words, String href) {
    if (!words.isEmpty()) {
      pieces.add(new Ref(words, href));
    }
  }

  static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static Transfer transfer(Case.Claim claim) {
    return claim.report().record();
  }
}
