package org.demarche.desk.register;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.demarche.desk.store.Sink;
import org.demarche.model.Party;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a register has and no case does. To be of interest a row must be near to what is
 * reported: between the parties of a case, of the same class of weapons, in its years. Holds a bit
 * for each row of the register and an entry for each pair of parties.
 */
public final class Unreported {

  private static final String ANYBODY = "";

  private final RegisterBook book;
  private final BitSet matched = new BitSet();
  private final Map<Pair, Touched> touched = new HashMap<>();

  public Unreported(RegisterBook book) {
    this.book = book;
  }

  private record Pair(String supplier, String recipient) {}

  private record Touched(Set<WeaponCategory> categories, TreeSet<Integer> years) {}

  /** Takes note of a case: its rows are reported, what is near to them is of interest. */
  public void note(CaseMatch match) {
    match.fits().forEach(fit -> matched.set(Math.toIntExact(fit.row().number())));
    Case.Head head = match.of().head();
    TreeSet<Integer> years = CaseFacts.of(match.of()).years();
    for (String supplier : names(head.supplier())) {
      for (String recipient : names(head.recipient())) {
        Touched near =
            touched.computeIfAbsent(
                new Pair(supplier, recipient),
                pair -> new Touched(EnumSet.noneOf(WeaponCategory.class), new TreeSet<>()));
        near.categories().add(head.weapon().category());
        if (!years.isEmpty()) {
          near.years().add(years.first());
          near.years().add(years.last());
        }
      }
    }
  }

  private Set<String> names(@Nullable Party party) {
    return party == null ? Set.of(ANYBODY) : book.names(party);
  }

  /**
   * Gives out the rows without a report, by supplier, recipient and order.
   *
   * @param wanted which rows are asked for
   * @param all whether what is far from all cases is wanted too
   */
  public <X extends Exception> void each(
      Predicate<RegisterRow> wanted, boolean all, Sink<StoredRow, X> sink) throws X {
    book.<X>each(
        stored -> {
          boolean told = matched.get(Math.toIntExact(stored.number()));
          if (!told && wanted.test(stored.row()) && (all || isNear(stored.row()))) {
            sink.accept(stored);
          }
        });
  }

  private boolean isNear(RegisterRow row) {
    RegisterRow.Parties parties = row.parties();
    return isNear(row, new Pair(parties.supplier(), parties.recipient()))
        || isNear(row, new Pair(ANYBODY, parties.recipient()))
        || isNear(row, new Pair(parties.supplier(), ANYBODY));
  }

  private boolean isNear(RegisterRow row, Pair pair) {
    Touched near = touched.get(pair);
    if (near == null || near.years().isEmpty()) {
      return false;
    }
    WeaponCategory category = book.meaning(row).category();
    Figure order = row.order().year();
    OptionalLong last = row.lastDelivery();
    long from = order == null ? row.firstDelivery().orElse(0) : order.value();
    return near.categories().stream().anyMatch(c -> RegisterMatcher.isOfClass(c, category))
        && from <= near.years().last() + 1L
        && last.orElse(from) >= near.years().first() - 1L;
  }
}
