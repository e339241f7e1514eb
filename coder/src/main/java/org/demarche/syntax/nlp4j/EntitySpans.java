package org.demarche.syntax.nlp4j;

/** Makes well-formed entities of a tagger's BILOU tags, by NLP4J's rules. */
final class EntitySpans {

  private EntitySpans() {}

  /** Mends the tags in place; index 0 is the root and is left alone. */
  static void mend(String[] tags) {
    for (int i = 2; i < tags.length; i++) {
      mendPair(tags, i - 1, i);
    }
    keepWhole(tags);
  }

  private static void mendPair(String[] tags, int before, int at) {
    char left = tags[before].charAt(0);
    char right = tags[at].charAt(0);
    if (left == 'I' && right == 'U') {
      tags[at] = "I-" + kind(tags[at]);
    } else if ((left == 'L' || left == 'U') && right == 'I') {
      tags[before] = "I-" + kind(tags[before]);
    } else if (left == 'O' && right == 'I') {
      tags[before] = tags[at];
    } else if (left == 'U' && right == 'L') {
      tags[before] = "B-" + kind(tags[before]);
    }
  }

  /** Keeps what runs from a B to an L, or stands as a U; all else is outside. */
  private static void keepWhole(String[] tags) {
    int begin = -1;
    int outside = 1;
    for (int i = 1; i < tags.length; i++) {
      char part = tags[i].charAt(0);
      if (part == 'B') {
        begin = i;
      } else if (part == 'U' || part == 'L' && begin > 0) {
        int start = part == 'U' ? i : begin;
        clear(tags, outside, start);
        write(tags, start, i, kind(tags[i]));
        outside = i + 1;
        begin = -1;
      } else if (part != 'I') {
        begin = -1;
      }
    }
    clear(tags, outside, tags.length);
  }

  private static void clear(String[] tags, int from, int to) {
    for (int i = from; i < to; i++) {
      tags[i] = "O";
    }
  }

  private static void write(String[] tags, int first, int last, String kind) {
    if (first == last) {
      tags[first] = "U-" + kind;
      return;
    }
    tags[first] = "B-" + kind;
    for (int i = first + 1; i < last; i++) {
      tags[i] = "I-" + kind;
    }
    tags[last] = "L-" + kind;
  }

  private static String kind(String tag) {
    return tag.substring(2);
  }
}
