package org.demarche.desk.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.desk.export.Wording;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.web.record.RecordCard.Piece;
import org.demarche.desk.web.record.RecordCard.Told;
import org.demarche.desk.web.site.QueryString;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** Puts what a record says into one line, its parties linked to their pages. */
final class CardLine {

  private static final String ARROW = " → ";

  private final List<Piece> pieces = new ArrayList<>();

  private CardLine() {}

  static Told of(CodedRecord record) {
    CardLine line = new CardLine();
    int quad = 0;
    if (record instanceof Event event) {
      line.event(event);
      quad = event.code().type().quad();
    } else if (record instanceof Transfer transfer) {
      line.transfer(transfer);
    } else if (record instanceof Objection objection) {
      line.objection(objection);
    } else if (record instanceof Diversion diversion) {
      line.diversion(diversion);
    } else if (record instanceof Effect effect) {
      line.effect(effect);
    }
    return new Told(
        record.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        quad,
        line.pieces,
        line.pieces.stream().map(Piece::text).collect(Collectors.joining()));
  }

  private void event(Event event) {
    parties(event.actors());
    words(event.recipients().isEmpty() ? " " : ARROW);
    code(
        Wording.type(event.code().type(), event.code().mode()),
        "chip code quad-" + event.code().type().quad());
    if (!event.recipients().isEmpty()) {
      words(ARROW);
      parties(event.recipients());
    }
  }

  private void transfer(Transfer transfer) {
    party(transfer.supplier());
    words(ARROW);
    party(transfer.recipient());
    words(": ");
    String count = Wording.count(transfer.quantity());
    words(count.isEmpty() ? "" : count + " ");
    weapon(transfer.weapon());
    words(" ");
    String status = JsonFields.word(transfer.status());
    code(status, "chip status-" + status);
  }

  private void objection(Objection objection) {
    party(objection.objector());
    words(" objects");
    if (objection.addressedTo() != null) {
      words(", turning to ");
      party(objection.addressedTo());
      words(",");
    }
    words(" to ");
    deal(objection.transfer());
  }

  private void diversion(Diversion diversion) {
    party(diversion.from());
    words(" passes ");
    weapon(diversion.weapon());
    words(" on to ");
    party(diversion.to());
  }

  private void effect(Effect effect) {
    boolean more = effect.direction() == Effect.Direction.INCREASE;
    if (effect.transfer().weapon() == null) {
      words("It");
    } else {
      weapon(effect.transfer().weapon());
    }
    words(more ? " raises " : " lowers ");
    if (effect.whose() != null) {
      party(effect.whose());
      words(": ");
    }
    pieces.add(new Piece(effect.capability(), null, "quoted"));
  }

  private void deal(Deal deal) {
    if (deal.supplier() == null && deal.recipient() == null) {
      words("the transfer");
    } else {
      party(deal.supplier());
      words(ARROW);
      party(deal.recipient());
    }
    if (deal.weapon() != null) {
      words(": ");
      weapon(deal.weapon());
    }
  }

  private void parties(List<Party> parties) {
    if (parties.isEmpty()) {
      party(null);
    }
    for (int i = 0; i < parties.size(); i++) {
      words(i == 0 ? "" : ", ");
      party(parties.get(i));
    }
  }

  private void party(@Nullable Party party) {
    if (party == null) {
      pieces.add(new Piece("?", null, "unnamed"));
    } else if (party.id() == null) {
      pieces.add(new Piece("“" + party.name() + "”", null, "quoted unnamed"));
    } else {
      String href = "/parties/" + QueryString.encode(party.id());
      pieces.add(new Piece(party.name(), href, "party"));
      if (party.person() != null) {
        pieces.add(new Piece(" (" + party.person() + ")", null, "soft quoted"));
      }
    }
  }

  private void weapon(@Nullable Weapon weapon) {
    if (weapon == null) {
      words("weapons");
      return;
    }
    pieces.add(new Piece(weapon.name(), null, weapon.id() == null ? "quoted" : "weapon"));
  }

  private void code(String text, String style) {
    pieces.add(new Piece(text, null, style));
  }

  private void words(String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, null, ""));
    }
  }
}
