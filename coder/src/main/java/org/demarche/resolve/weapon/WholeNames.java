package org.demarche.resolve.weapon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.syntax.Sentence;

/**
 * Makes one word of a weapon's name that is written with a blank before its number: a parser that
 * sees "18 Leopard 2 tanks" as four words takes the 2 for a count and tears the phrase.
 * Thread-safe.
 */
public final class WholeNames {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+[A-Z]{0,3}[0-9]{0,2}");

  private final WeaponNames names;

  public WholeNames(WeaponNames names) {
    this.names = names;
  }

  /** The sentence with such names as single words, their parts joined by hyphens. */
  public Sentence join(Sentence sentence) {
    List<Sentence.Word> words = sentence.words();
    if (words.stream().noneMatch(word -> isNumber(word))) {
      return sentence;
    }
    List<Sentence.Word> joined = new ArrayList<>();
    int next = 0;
    for (WeaponHit hit : names.find(words, cue -> false)) {
      if (hit.entry() != null && hit.first() < hit.last() && endsInNumbers(words, hit)) {
        joined.addAll(words.subList(next, hit.first()));
        joined.add(one(words.subList(hit.first(), hit.last() + 1)));
        next = hit.last() + 1;
      }
    }
    if (next == 0) {
      return sentence;
    }
    joined.addAll(words.subList(next, words.size()));
    return new Sentence(
        sentence.part(), sentence.kind(), sentence.paragraph(), sentence.span(), joined);
  }

  private static boolean endsInNumbers(List<Sentence.Word> words, WeaponHit hit) {
    return words.subList(hit.first() + 1, hit.last() + 1).stream().allMatch(WholeNames::isNumber)
        && Character.isUpperCase(words.get(hit.first()).form().charAt(0));
  }

  private static boolean isNumber(Sentence.Word word) {
    return NUMBER.matcher(word.form()).matches();
  }

  private static Sentence.Word one(List<Sentence.Word> parts) {
    String form = String.join("-", parts.stream().map(Sentence.Word::form).toList());
    return new Sentence.Word(form, parts.get(0).span().cover(parts.get(parts.size() - 1).span()));
  }
}
