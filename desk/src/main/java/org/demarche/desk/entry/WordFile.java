package org.demarche.desk.entry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.desk.entry.Entry.Kind;
import org.demarche.desk.entry.Entry.Place;
import org.demarche.lexicon.LexiconFiles;

/** The word classes that frames name in capitals, and the other files of words. */
final class WordFile {

  private static final String CLASSES = "words/classes.yml";
  private static final Pattern CLASS =
      Pattern.compile("^(?<name>[A-Z][A-Z0-9-]+): *\\[(?<words>[^]]*)]", Pattern.MULTILINE);

  private WordFile() {}

  static Stream<Entry> entries(LexiconFiles files) {
    String text = files.text(CLASSES);
    Stream<Entry> classes =
        CLASS.matcher(text).results().map(found -> wordClass(text, found.start()));
    Stream<Entry> others =
        Stream.of("words", "places")
            .flatMap(folder -> files.list(folder, ".yml").stream())
            .filter(file -> !file.equals(CLASSES))
            .map(WordFile::file);
    return Stream.concat(classes, others);
  }

  private static Entry wordClass(String text, int start) {
    Matcher found = CLASS.matcher(text);
    found.region(start, text.length()).lookingAt();
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    String name = found.group("name");
    String words = found.group("words");
    return new Entry(
        Kind.WORDS,
        "classes",
        name,
        name,
        words,
        new Place(CLASSES, line),
        (name + " " + words).toLowerCase(Locale.ROOT));
  }

  private static Entry file(String file) {
    String name = file.replaceFirst("\\.yml$", "");
    return new Entry(Kind.WORDS, "files", name, name, "", new Place(file, 0), name);
  }
}
