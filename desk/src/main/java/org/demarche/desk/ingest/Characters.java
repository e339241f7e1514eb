package org.demarche.desk.ingest;

/** Tells characters from what cannot be stored: the character zero, and halves of a pair. */
final class Characters {

  private static final char MARK = '\uFFFD';

  private Characters() {}

  /** The text, of the same length, with a mark for each character that is none. */
  static String marked(String text) {
    int first = 0;
    while (first < text.length() && isSound(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder marked = new StringBuilder(text);
    for (int i = first; i < text.length(); i++) {
      if (!isSound(text, i)) {
        marked.setCharAt(i, MARK);
      }
    }
    return marked.toString();
  }

  private static boolean isSound(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c != 0;
  }
}
