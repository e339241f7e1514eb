package org.demarche.resolve.weapon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.lexicon.NamePieces;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Article;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;

/** Says which weapons a text names, without parsing it: for checks and registers. */
public final class WeaponProbe {

  private final WeaponNames names;
  private final Map<List<String>, Set<WeaponEntry>> byName = new HashMap<>();
  private final SentenceSplitter splitter = new SentenceSplitter();

  public WeaponProbe(List<WeaponClass> classes) {
    this.names = new WeaponNames(classes);
    for (WeaponClass owner : classes) {
      for (WeaponEntry entry : owner.weapons()) {
        for (String name : entry.names()) {
          byName.computeIfAbsent(NamePieces.of(name), n -> new LinkedHashSet<>()).add(entry);
        }
      }
    }
  }

  /** The weapons that a text names. */
  public List<WeaponEntry> weapons(String text) {
    Set<WeaponEntry> found = new LinkedHashSet<>();
    for (WeaponHit hit : hits(text)) {
      if (hit.entry() != null) {
        found.add(hit.entry());
      }
    }
    return new ArrayList<>(found);
  }

  /** All that a text has of weapons, nouns of a class included. */
  public List<WeaponHit> hits(String text) {
    List<Sentence> sentences = splitter.split(Article.of("probe", text));
    Set<String> words = new HashSet<>();
    for (Sentence sentence : sentences) {
      sentence.words().forEach(word -> words.addAll(NamePieces.of(word.form())));
    }
    List<WeaponHit> hits = new ArrayList<>();
    for (Sentence sentence : sentences) {
      hits.addAll(names.find(sentence.words(), p -> words.containsAll(NamePieces.of(p))));
    }
    return hits;
  }

  /** The entries that list a name. */
  public Set<WeaponEntry> named(String name) {
    return byName.getOrDefault(NamePieces.of(name), Set.of());
  }
}
