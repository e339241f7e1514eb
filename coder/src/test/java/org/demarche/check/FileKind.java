package org.demarche.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of lexicon file, each with the paths that it stands at and the schema it follows. */
enum FileKind {
  FRAME("frames/.+", "frames/sign.yml"),
  OPERATOR("operators/[^/]+", "operators/halt.yml"),
  WORD_CLASSES("words/classes"),
  LIGHT_VERBS("words/light-verbs"),
  CONTEXTS("words/contexts"),
  CURRENCIES("words/currencies"),
  STATE("parties/states/[^/]+", "parties/states/norway.yml"),
  PARTIES("parties/(firms|groups|organisations)/[^/]+", "parties/groups/all.yml"),
  OFFICES("parties/offices"),
  ROLES("parties/roles"),
  WEAPONS("weapons/[^/]+", "weapons/surface-to-air-missiles.yml"),
  PLACES("places/(countries|regions|seas|facilities|towns)", "places/seas.yml"),
  CITY_NAMES("places/city-names"),
  SOURCE("imported/[^/]+/SOURCE", "imported/geonames/SOURCE.yml");

  private final Pattern paths;
  private final String example;

  FileKind(String path) {
    this(path, path + ".yml");
  }

  FileKind(String paths, String example) {
    this.paths = Pattern.compile(paths + "\\.yml");
    this.example = example;
  }

  /** The kind of a file of the lexicon; empty when no kind stands at that path. */
  static Optional<FileKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.paths.matcher(path).matches()).findFirst();
  }

  /** A path at which such a file may stand. */
  String example() {
    return example;
  }

  /** "word-classes" for word classes. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
