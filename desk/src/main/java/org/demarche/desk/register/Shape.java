package org.demarche.desk.register;

import java.util.List;
import java.util.Optional;

/** One of the forms in which registers come: what its columns are, and how a line becomes a row. */
interface Shape {

  Register register();

  /** As people call it: {@code deals}, {@code deliveries}, {@code reports}. */
  String name();

  /** The row of a line's cells, of which there are as many as in the header. */
  RegisterRow row(List<String> cells) throws RowFault;

  /** The column with free text, in which a separator may stray; -1 for none. */
  int freeText();

  /** The shape that has these columns; empty when this is no header of a register. */
  static Optional<Shape> of(Header header) {
    if (header.has("recipient", "supplier", "weapon designation")) {
      return Optional.of(new DealShape(header));
    }
    if (header.has("recipient", "supplier", "designation", "delivery year")) {
      return Optional.of(new DeliveryShape(header));
    }
    return ReportShape.isOne(header) ? Optional.of(new ReportShape(header)) : Optional.empty();
  }

  /** Supplier and recipient, under the names that SIPRI gives them. */
  static RegisterRow.Parties parties(Header header, List<String> cells) throws RowFault {
    return new RegisterRow.Parties(
        needed("supplier", Header.cell(cells, header.of("supplier"))),
        needed("recipient", Header.cell(cells, header.of("recipient"))));
  }

  /** The text of a cell that must not be empty. */
  static String needed(String column, String cell) throws RowFault {
    if (cell.isEmpty()) {
      throw new RowFault("no " + column);
    }
    return cell;
  }
}
