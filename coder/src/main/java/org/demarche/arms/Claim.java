package org.demarche.arms;

import java.util.List;
import java.util.Set;
import org.demarche.lexicon.ArmsSense;
import org.demarche.model.Circumstances;
import org.demarche.model.Money;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.model.TransferStatus;
import org.demarche.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says of weapons, before the rest of the article completes it.
 *
 * @param sides parties of which the clause does not say whether they supply or receive
 * @param partners those of the sides with whom the others deal: "a contract with France"
 * @param status null for a claim that is no transfer, or tells no status
 * @param gift whether nothing is paid
 * @param bare whether the status is only what a noun says by itself
 * @param feared whether the weapons come to their recipient by themselves ("reach"), or somebody
 *     fears that they do
 * @param change for an effect, else null
 * @param words tokens of the sentence that tell it
 */
record Claim(
    ArmsSense sense,
    Sentence sentence,
    List<Party> suppliers,
    List<Party> recipients,
    List<Party> sides,
    List<Party> partners,
    List<WeaponMention> items,
    @Nullable TransferStatus status,
    boolean gift,
    boolean bare,
    boolean feared,
    @Nullable Money value,
    @Nullable Change change,
    List<Opposition> oppositions,
    Circumstances circumstances,
    Provenance provenance,
    Set<Integer> words) {

  /**
   * What weapons are said to change.
   *
   * @param whose null when the clause does not say
   */
  record Change(@Nullable Party whose, String capability) {}

  /** Somebody against the transfer. */
  record Opposition(
      Party objector,
      @Nullable Party addressedTo,
      Circumstances circumstances,
      Provenance provenance) {}

  /** The same words, as a claim that weapons are passed on. */
  Claim asDiversion() {
    return new Claim(
        new ArmsSense(ArmsSense.Kind.DIVERSION, null, gift, false, null),
        sentence,
        suppliers,
        recipients,
        sides,
        partners,
        items,
        null,
        gift,
        bare,
        feared,
        value,
        change,
        oppositions,
        circumstances,
        provenance,
        words);
  }

  boolean is(ArmsSense.Kind kind) {
    return sense.kind() == kind;
  }
}
