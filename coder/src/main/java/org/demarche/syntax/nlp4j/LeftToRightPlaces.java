package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.Source;
import java.io.IOException;
import java.util.List;

/** The words around the one being tagged. */
final class LeftToRightPlaces {

  private final int[] windows;

  LeftToRightPlaces(List<WordPlace> places) throws IOException {
    windows = new int[places.size()];
    for (int i = 0; i < windows.length; i++) {
      WordPlace place = places.get(i);
      if (place.source() != Source.i || place.relation() != null) {
        throw new IOException("a tagger that looks at dependencies");
      }
      windows[i] = place.window();
    }
  }

  int size() {
    return windows.length;
  }

  /** Fills in the words at all places; -1 outside the sentence. */
  void find(int word, int size, int[] found) {
    for (int i = 0; i < windows.length; i++) {
      int at = word + windows[i];
      found[i] = 1 <= at && at < size ? at : -1;
    }
  }
}
