package org.demarche.check;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconException;
import org.demarche.lexicon.LexiconFiles;

/**
 * The part of a lexicon that can be read, so that one broken frame does not keep the others from
 * being checked.
 *
 * @param lexicon read without the frames that cannot be read
 * @param findings what is wrong with these
 */
public record SoundPart(Lexicon lexicon, List<Finding> findings) {

  /** Copies the list. */
  public SoundPart {
    findings = List.copyOf(findings);
  }

  /** Reads what can be read; throws {@link LexiconException} where the fault is not in a frame. */
  public static SoundPart of(LexiconFiles files) {
    LexiconFiles left = files;
    List<Finding> findings = new ArrayList<>();
    while (true) {
      try {
        return new SoundPart(Lexicon.read(left), findings);
      } catch (LexiconException e) {
        if (!e.file().startsWith("frames/")) {
          throw e;
        }
        findings.add(new Finding(e.file(), e.line(), e.fault()));
        left = left.without(e.file());
      }
    }
  }
}
