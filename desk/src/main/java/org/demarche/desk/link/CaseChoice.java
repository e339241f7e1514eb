package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted in a list. Values of one list are alternatives; lists that are not empty
 * must all be met.
 *
 * @param parties supplier or recipient, as {@link org.demarche.desk.store.RecordKey#party} names
 *     them
 * @param weapons families or, in brackets as {@link org.demarche.desk.store.RecordKey#weapon}, what
 *     is known by its class alone
 * @param categories labels of weapon categories
 */
public record CaseChoice(
    List<String> parties,
    List<String> suppliers,
    List<String> recipients,
    List<String> weapons,
    List<String> categories,
    List<TransferStatus> statuses,
    More more) {

  /** Every case. */
  public static final CaseChoice ALL =
      new CaseChoice(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), More.NOTHING);

  /** Copies the lists. */
  public CaseChoice {
    parties = List.copyOf(parties);
    suppliers = List.copyOf(suppliers);
    recipients = List.copyOf(recipients);
    weapons = List.copyOf(weapons);
    categories = List.copyOf(categories);
    statuses = List.copyOf(statuses);
  }

  /**
   * What else is asked of them.
   *
   * @param from they were still reported on that day or after it; null for any
   * @param to they had begun by that day; null for any
   * @param contradicted whether only those are wanted whose claims contradict each other
   * @param reviewed whether only those are wanted of which a person has reviewed a claim
   */
  public record More(
      @Nullable LocalDate from, @Nullable LocalDate to, boolean contradicted, boolean reviewed) {

    /** Nothing. */
    public static final More NOTHING = new More(null, null, false, false);
  }
}
