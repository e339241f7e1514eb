package org.demarche.desk.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.desk.link.Decision.Merge;
import org.demarche.desk.link.Decision.Rename;
import org.demarche.desk.link.Decision.Split;
import org.demarche.desk.link.Decision.Subject;
import org.demarche.desk.link.Decision.Undo;

/**
 * Applies what people decided to what the rules have found, in the order of the decisions. So a
 * decision holds for claims that come later, too: what the rules put to a case goes where a person
 * has put that case.
 */
final class HandWork {

  private final Map<String, Strand> strands = new LinkedHashMap<>();

  private HandWork(Collection<Strand> found) {
    found.forEach(strand -> strands.put(strand.id(), strand));
  }

  /** The strands after all decisions that still hold. */
  static List<Strand> on(List<Strand> found, List<Decision> decisions) {
    HandWork work = new HandWork(found);
    for (Decision decision : standing(decisions)) {
      if (decision.act() instanceof Merge merge) {
        work.merge(merge);
      } else if (decision.act() instanceof Split split) {
        work.split(split);
      } else if (decision.act() instanceof Rename rename) {
        work.find(rename.of()).ifPresent(s -> work.put(s.withName(rename.name())));
      }
    }
    return List.copyOf(work.strands.values());
  }

  /** The decisions that nobody has undone, in their order. */
  static List<Decision> standing(List<Decision> decisions) {
    Set<Long> undone = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision.act() instanceof Undo undo) {
        undone.add(undo.number());
      }
    }
    return decisions.stream()
        .filter(d -> !(d.act() instanceof Undo) && !undone.contains(d.number()))
        .sorted(Comparator.comparingLong(Decision::number))
        .toList();
  }

  /** The case that now holds most of the claims; else the one of that id. */
  private Optional<Strand> find(Subject subject) {
    Set<String> keys = new HashSet<>(subject.keys());
    Comparator<Strand> holdsMore =
        Comparator.comparingLong(s -> s.keys().stream().filter(keys::contains).count());
    return strands.values().stream()
        .filter(strand -> strand.keys().stream().anyMatch(keys::contains))
        .max(holdsMore.thenComparing(Strand::id, Comparator.reverseOrder()))
        .or(() -> Optional.ofNullable(strands.get(subject.id())));
  }

  private void put(Strand strand) {
    strands.put(strand.id(), strand);
  }

  private void merge(Merge merge) {
    Optional<Strand> into = find(merge.into());
    Optional<Strand> from = find(merge.from());
    if (into.isEmpty() || from.isEmpty() || into.get().id().equals(from.get().id())) {
      return;
    }
    List<Told> claims = new ArrayList<>(into.get().claims());
    from.get().claims().forEach(told -> claims.add(told.as(Case.Attachment.BY_HAND)));
    strands.remove(from.get().id());
    List<Case.Relation> related =
        Stream.concat(into.get().related().stream(), from.get().related().stream()).toList();
    put(into.get().withClaims(claims).withRelated(related));
    strands.replaceAll((id, s) -> renamed(s, from.get().id(), into.get().id()));
  }

  /** The strand with its relations to a merged case turned to where that went. */
  private static Strand renamed(Strand strand, String from, String into) {
    return strand.withRelated(
        strand.related().stream()
            .map(r -> r.id().equals(from) ? new Case.Relation(r.kind(), into) : r)
            .filter(r -> !r.id().equals(strand.id()))
            .distinct()
            .toList());
  }

  /** Does nothing where no claim, or every claim, would leave the case. */
  private void split(Split split) {
    Optional<Strand> of = find(split.of());
    if (of.isEmpty()) {
      return;
    }
    List<Told> gone =
        of.get().claims().stream().filter(told -> split.keys().contains(told.key())).toList();
    List<Told> left =
        of.get().claims().stream().filter(told -> !split.keys().contains(told.key())).toList();
    if (gone.isEmpty() || left.isEmpty()) {
      return;
    }
    List<Told> moved = gone.stream().map(told -> told.as(Case.Attachment.BY_HAND)).toList();
    Strand apart = new Strand("", null, moved, List.of());
    put(of.get().withClaims(left));
    put(new Strand(CaseNames.id(apart, strands.keySet()), null, moved, List.of()));
  }
}
