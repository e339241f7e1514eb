package org.demarche.desk.export.deals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.model.Money;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;

/** What a register would remark on a case, in the words in which registers do. */
final class Comments {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final Case affair;
  private final Telling telling;

  Comments(Case affair, Telling telling) {
    this.affair = affair;
    this.telling = telling;
  }

  List<String> list() {
    List<String> comments = new ArrayList<>();
    deal(comments);
    if (affair.head().weapon().id() == null) {
      comments.add("designation uncertain");
    }
    if (affair.head().supplier() == null) {
      comments.add("supplier uncertain");
    }
    if (affair.history().stream().anyMatch(claim -> !claim.contradicts().isEmpty())) {
      comments.add("status uncertain");
    }
    TransferStatus status = affair.head().standing().status();
    if (status.halts()) {
      comments.add(status.name().toLowerCase(Locale.ROOT) + since());
    }
    for (Case.Relation relation : affair.related()) {
      if (relation.kind() == Case.Relation.Kind.REPLACES) {
        comments.add("replaces earlier order that was cancelled (case " + relation.id() + ")");
      }
    }
    comments.add("case " + affair.head().id());
    return comments;
  }

  private String since() {
    return affair.head().standing().since() == null
        ? ""
        : " " + affair.head().standing().since().getYear();
  }

  /**
   * "$1.2 b deal"; "Possibly" where it is not the order or the delivery that is said to cost it.
   */
  private void deal(List<String> comments) {
    List<Report<Transfer>> priced =
        telling.claims().stream().filter(r -> r.record().value() != null).toList();
    if (!priced.isEmpty()) {
      Report<Transfer> last = priced.get(priced.size() - 1);
      String sum = sum(Objects.requireNonNull(last.record().value()));
      comments.add(telling.isOrderOrDelivery(last) ? sum + " deal" : "Possibly " + sum + " deal");
    }
  }

  private static String sum(Money money) {
    BigDecimal amount = money.amount();
    String number =
        amount.compareTo(BILLION) >= 0
            ? in(BILLION, amount) + " b"
            : amount.compareTo(MILLION) >= 0
                ? in(MILLION, amount) + " m"
                : in(BigDecimal.ONE, amount);
    String currency = money.currency();
    if (currency == null) {
      return number;
    }
    return (currency.equals("USD") ? "$" : currency) + number;
  }

  private static String in(BigDecimal unit, BigDecimal amount) {
    return amount.divide(unit).stripTrailingZeros().toPlainString();
  }
}
