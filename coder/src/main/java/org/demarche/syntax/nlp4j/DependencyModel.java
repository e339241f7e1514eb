package org.demarche.syntax.nlp4j;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The dependency parser's model: what transitions there are, and which of them a state allows. */
final class DependencyModel {

  private static final int NEAREST_HEADS = 5;
  private static final String ROOT_LABEL = "root";
  private static final int[] ALL = {};

  /** What a transition does to the arcs, and then to the stack. */
  private enum Arc {
    LEFT,
    RIGHT,
    NONE
  }

  private enum Move {
    SHIFT,
    REDUCE,
    PASS
  }

  private record Transition(Arc arc, Move move, HashedText label) {}

  private final ScoringModel model;
  private final Transition[] transitions;
  private final int[] shifts;
  private final int[] noArcs;
  private final int[] noArcShiftsOrPasses;
  private final int[] notNoArcReduces;
  private final int[] leftArcs;
  private final int[] rightArcs;
  private final HashedText rootLabel = HashedText.of(ROOT_LABEL);

  DependencyModel(DataInputStream in, CacheFile file) throws IOException {
    model = new ScoringModel(in, file, Section.DEP_TABLE);
    shifts = indexes(in);
    noArcs = indexes(in);
    noArcShiftsOrPasses = indexes(in);
    notNoArcReduces = indexes(in);
    leftArcs = indexes(in);
    rightArcs = indexes(in);
    Map<String, HashedText> labels = new HashMap<>();
    transitions = new Transition[model.labelCount()];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = transition(model.label(i), labels);
    }
  }

  private static int[] indexes(DataInputStream in) throws IOException {
    int[] indexes = new int[in.readInt()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = in.readInt();
    }
    return indexes;
  }

  /** Reads a transition's name: arc, move and label, as in "L_R_nsubj". */
  private static Transition transition(String name, Map<String, HashedText> labels)
      throws IOException {
    int first = name.indexOf('_');
    int last = name.lastIndexOf('_');
    Arc arc =
        switch (name.substring(0, first)) {
          case "L" -> Arc.LEFT;
          case "R" -> Arc.RIGHT;
          case "N" -> Arc.NONE;
          default -> throw new IOException("an unknown transition " + name);
        };
    Move move =
        switch (name.substring(first + 1, last)) {
          case "S" -> Move.SHIFT;
          case "R" -> Move.REDUCE;
          case "P" -> Move.PASS;
          default -> throw new IOException("an unknown transition " + name);
        };
    String label = name.substring(last + 1);
    return new Transition(arc, move, labels.computeIfAbsent(label, HashedText::of));
  }

  /** Finds heads and labels. */
  Analysis parse(
      WordFeatures features, int size, String[] tags, String[] lemmas, String[] entities) {
    DependencyState state = new DependencyState(features, size, model.places());
    FeatureRows.Sum sum = model.newSum();
    while (!state.isFinished()) {
      int[] allowed = allowed(state);
      int next =
          allowed.length == 1
              ? allowed[0]
              : best(model.score(features, state.seen(), sum), allowed);
      apply(transitions[next], state);
    }
    for (int word = 1; word < size; word++) {
      if (!state.hasHead(word)) {
        attach(word, size, state, features, sum);
      }
    }
    return new Analysis(tags, lemmas, entities, state.heads(), state.labels());
  }

  /** The transitions that a state allows, in NLP4J's order; none named means all. */
  private int[] allowed(DependencyState state) {
    int stack = state.top();
    int input = state.input();
    if (stack == 0) {
      return shifts;
    }
    if (state.isBelow(stack, input)) {
      return noArcs;
    }
    if (state.isBelow(input, stack)) {
      return state.hasHead(stack) ? noArcs : noArcShiftsOrPasses;
    }
    return state.hasHead(stack) ? ALL : notNoArcReduces;
  }

  private static int best(float[] scores, int[] allowed) {
    if (allowed.length == 0) {
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        if (scores[best] < scores[i]) {
          best = i;
        }
      }
      return best;
    }
    int best = allowed[0];
    for (int i : allowed) {
      if (scores[best] < scores[i]) {
        best = i;
      }
    }
    return best;
  }

  private static void apply(Transition transition, DependencyState state) {
    if (transition.arc() == Arc.LEFT) {
      state.attach(state.top(), state.input(), transition.label());
      if (transition.move() == Move.REDUCE) {
        state.reduce();
      } else {
        state.pass();
      }
    } else if (transition.arc() == Arc.RIGHT) {
      state.attach(state.input(), state.top(), transition.label());
      if (transition.move() == Move.SHIFT) {
        state.shift();
      } else {
        state.pass();
      }
    } else {
      switch (transition.move()) {
        case SHIFT -> state.shift();
        case REDUCE -> state.reduce();
        case PASS -> state.pass();
      }
    }
  }

  /** Gives a word that the transitions left without a head the likeliest of its neighbours. */
  private void attach(
      int word, int size, DependencyState state, WordFeatures features, FeatureRows.Sum sum) {
    int bestHead = -1;
    int bestLabel = -1;
    double bestScore = -Double.MAX_VALUE;
    for (int direction = -1; direction <= 1; direction += 2) {
      int[] arcs = direction > 0 ? leftArcs : rightArcs;
      for (int step = 1; step <= NEAREST_HEADS; step++) {
        int head = word + direction * step;
        if (head < 0 || head >= size) {
          break;
        }
        if (state.isBelow(head, word)) {
          continue;
        }
        state.restart(direction > 0 ? word : head, direction > 0 ? head : word);
        float[] scores = model.score(features, state.seen(), sum);
        int label = best(scores, arcs);
        if (bestScore < scores[label]) {
          bestHead = head;
          bestLabel = label;
          bestScore = scores[label];
        }
      }
    }
    if (bestHead < 0) {
      state.attach(word, 0, rootLabel);
    } else {
      state.attach(word, bestHead, transitions[bestLabel].label());
    }
  }
}
