package org.demarche.arms;

import java.util.ArrayList;
import java.util.List;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.weapon.WeaponNames;
import org.demarche.syntax.Sentence;

/** What an article tells of weapons, sentence by sentence. Not thread-safe. */
public final class Story {

  private final ArticleContext context;
  private final Arsenal arsenal;
  private final List<Claim> claims = new ArrayList<>();

  Story(ArticleContext context, WeaponNames names) {
    this.context = context;
    this.arsenal = new Arsenal(context, names);
  }

  /** Whether a sentence may tell of weapons; if not, there is nothing to read in it. */
  public boolean mayTell(Sentence sentence) {
    return arsenal.mayTell(sentence);
  }

  ArticleContext context() {
    return context;
  }

  Arsenal arsenal() {
    return arsenal;
  }

  void add(Claim claim) {
    claims.add(claim);
  }

  /** The claims in the order of the text. */
  List<Claim> claims() {
    return claims;
  }
}
