package org.demarche.syntax.nlp4j;

/**
 * A text with what is needed to look features up that hold it.
 *
 * @param hash see {@link TextHash#of}
 * @param shift see {@link TextHash#shift}
 */
record HashedText(String text, long hash, long shift) {

  static HashedText of(String text) {
    return new HashedText(text, TextHash.of(text), TextHash.shift(text.length()));
  }

  static HashedText[] all(String[] texts) {
    HashedText[] hashed = new HashedText[texts.length];
    for (int i = 0; i < texts.length; i++) {
      hashed[i] = of(texts[i]);
    }
    return hashed;
  }
}
