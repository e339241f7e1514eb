package org.demarche.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.event.SentenceCoding;
import org.demarche.frame.FrameMatch;
import org.demarche.lexicon.ArmsSense;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.demarche.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Tells what became of the frames about weapons in a sentence. */
final class ArmsExplanation {

  private ArmsExplanation() {}

  /** What a frame says of weapons; empty for a frame that says nothing of them. */
  static String sense(FrameMatch match) {
    ArmsSense arms = match.frame().sense().arms();
    if (arms == null) {
      return "";
    }
    String gift = arms.gift() ? ", a gift" : "";
    return switch (arms.kind()) {
      case TRANSFER ->
          ": transfer, "
              + (arms.status() == null ? "status of its deal" : word(arms.status()))
              + gift;
      case EFFECT -> ": effect, " + word(Objects.requireNonNull(arms.direction()));
      case OBJECTION, DIVERSION -> ": " + word(arms.kind());
    };
  }

  /** The records of a sentence, and why a frame that fits gave none; empty without such frames. */
  static List<String> of(SentenceCoding coding, List<CodedRecord> records, @Nullable String frame) {
    List<CodedRecord> own = records.stream().filter(r -> isIn(coding, r)).toList();
    List<String> lines = new ArrayList<>();
    own.stream()
        .filter(r -> frame == null || r.provenance().frame().equals(frame))
        .forEach(r -> lines.add("  " + r.id() + " " + show(r) + source(r)));
    coding.matches().stream()
        .filter(m -> m.fired() && m.frame().sense().arms() != null)
        .filter(m -> frame == null || m.frame().id().equals(frame))
        .filter(m -> own.stream().noneMatch(r -> isOf(m, r)))
        .forEach(m -> lines.add("  no record by " + m.frame().id() + ": " + why(m, coding, own)));
    if (!lines.isEmpty()) {
      lines.add(0, "Arms");
    }
    return lines;
  }

  private static boolean isIn(SentenceCoding coding, CodedRecord found) {
    Sentence sentence = coding.sentence().sentence();
    Evidence evidence = found.provenance().evidence();
    return !(found instanceof Event)
        && evidence.part() == sentence.part()
        && sentence.span().contains(evidence.span());
  }

  private static boolean isOf(FrameMatch match, CodedRecord found) {
    return found.provenance().frame().equals(match.frame().id());
  }

  private static String why(FrameMatch match, SentenceCoding coding, List<CodedRecord> own) {
    Span word = coding.sentence().token(match.token()).span();
    String within =
        own.stream()
            .filter(r -> r.provenance().evidence().span().contains(word))
            .map(CodedRecord::id)
            .collect(Collectors.joining(", "));
    return within.isEmpty()
        ? "a side or the weapon is not known, or the article tells the same elsewhere"
        : "another frame tells more, see " + within;
  }

  // ---- records in words

  private static String show(CodedRecord found) {
    if (found instanceof Transfer transfer) {
      Deal deal = new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon());
      return "transfer " + word(transfer.status()) + ": " + deal(deal);
    }
    if (found instanceof Objection objection) {
      String to = objection.addressedTo() == null ? "" : " to " + side(objection.addressedTo());
      String against = deal(objection.transfer());
      return "objection: " + side(objection.objector()) + to + ", against " + against;
    }
    if (found instanceof Diversion diversion) {
      return "diversion: " + deal(new Deal(diversion.from(), diversion.to(), diversion.weapon()));
    }
    if (found instanceof Effect effect) {
      return "effect: " + word(effect.direction()) + " of " + effect.capability();
    }
    throw new IllegalArgumentException("no words for " + found.getClass());
  }

  private static String source(CodedRecord found) {
    Circumstances circumstances = circumstances(found);
    Attribution attribution = circumstances.attribution();
    return " ("
        + word(circumstances.modality())
        + (attribution == null ? "" : ", by the word of " + attribution.text())
        + "; frame "
        + found.provenance().frame()
        + ")";
  }

  private static Circumstances circumstances(CodedRecord found) {
    if (found instanceof Transfer transfer) {
      return transfer.circumstances();
    }
    if (found instanceof Objection objection) {
      return objection.circumstances();
    }
    return found instanceof Diversion diversion
        ? diversion.circumstances()
        : ((Effect) found).circumstances();
  }

  private static String deal(Deal deal) {
    String weapon = deal.weapon() == null ? "" : ": " + weapon(deal.weapon());
    return side(deal.supplier()) + " → " + side(deal.recipient()) + weapon;
  }

  private static String weapon(Weapon weapon) {
    String id = weapon.id() == null ? "" : weapon.id() + ", ";
    return weapon.text() + " [" + id + weapon.category().label() + "]";
  }

  private static String side(@Nullable Party party) {
    return party == null ? "?" : Explanation.show(party);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
