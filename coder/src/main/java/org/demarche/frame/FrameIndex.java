package org.demarche.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Trigger;

/** The frames by the head lemma of their triggers. */
public final class FrameIndex {

  /** A trigger and the frame it calls up. */
  record Entry(Frame frame, Trigger trigger) {}

  private final Map<String, List<Entry>> entries;

  private FrameIndex(Map<String, List<Entry>> entries) {
    this.entries = entries;
  }

  /** Indexes the frames. */
  public static FrameIndex of(Collection<Frame> frames) {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (Frame frame : frames) {
      for (Trigger trigger : frame.triggers()) {
        entries
            .computeIfAbsent(trigger.lemma(), lemma -> new ArrayList<>())
            .add(new Entry(frame, trigger));
      }
    }
    return new FrameIndex(entries);
  }

  List<Entry> at(String lemma) {
    return entries.getOrDefault(lemma, List.of());
  }

  /** All head lemmas that may call up a frame. */
  public Set<String> lemmas() {
    return entries.keySet();
  }
}
