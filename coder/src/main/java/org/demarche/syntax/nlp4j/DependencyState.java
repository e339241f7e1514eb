package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.Relation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the dependency parser: stack, words passed over, input, and the arcs so far. */
final class DependencyState {

  private static final HashedText[][] VALENCIES = valencies();
  private static final int NONE = -1;

  private final WordFeatures features;
  private final int size;
  private final WordPlace[] places;
  private final int[] seen;
  private final int[] heads;
  private final String[] labels;
  private final int[][] dependents;
  private final int[] dependentCounts;

  /** Where a word stands among the dependents of its head. */
  private final int[] ranks;

  private final int[] stack;
  private final int[] passed;
  private int stackSize;
  private int passedSize;
  private int input;

  DependencyState(WordFeatures features, int size, List<WordPlace> places) {
    this.features = features;
    this.size = size;
    this.places = places.toArray(WordPlace[]::new);
    seen = new int[places.size()];
    heads = new int[size];
    Arrays.fill(heads, NONE);
    labels = new String[size];
    dependents = new int[size][4];
    dependentCounts = new int[size];
    ranks = new int[size];
    stack = new int[size + 1];
    passed = new int[size + 1];
    for (int word = 0; word < size; word++) {
      features.set(Feature.VALENCY, word, VALENCIES[0][0]);
    }
    shift();
  }

  /** By dependents to the left and to the right, up to two of each: NLP4J's name of the valency. */
  private static HashedText[][] valencies() {
    HashedText[][] valencies = new HashedText[3][3];
    for (int left = 0; left <= 2; left++) {
      for (int right = 0; right <= 2; right++) {
        valencies[left][right] = HashedText.of("<".repeat(left) + "-" + ">".repeat(right));
      }
    }
    return valencies;
  }

  boolean isFinished() {
    return input >= size;
  }

  int top() {
    return stack[stackSize - 1];
  }

  int input() {
    return input;
  }

  int[] heads() {
    return heads;
  }

  String[] labels() {
    return labels;
  }

  boolean hasHead(int word) {
    return heads[word] != NONE;
  }

  /** Whether a word is a descendant of another. */
  boolean isBelow(int word, int other) {
    int head = heads[word];
    while (head != NONE && head != other) {
      head = heads[head];
    }
    return head != NONE;
  }

  void shift() {
    while (passedSize > 0) {
      stack[stackSize++] = passed[--passedSize];
    }
    stack[stackSize++] = input++;
  }

  void reduce() {
    stackSize--;
  }

  void pass() {
    passed[passedSize++] = stack[--stackSize];
  }

  /** Forgets stack and input for a pair of words; the arcs stay. */
  void restart(int onlyOnStack, int nextInput) {
    stackSize = 0;
    passedSize = 0;
    stack[stackSize++] = onlyOnStack;
    input = nextInput;
  }

  /** Draws an arc, in place of the one the word may have had. */
  void attach(int word, int head, HashedText label) {
    if (heads[word] != NONE) {
      remove(heads[word], word);
    }
    insert(head, word);
    heads[word] = head;
    labels[word] = label.text();
    features.set(Feature.LABEL, word, label);
  }

  private void remove(int head, int word) {
    int[] list = dependents[head];
    int count = dependentCounts[head];
    int at = Arrays.binarySearch(list, 0, count, word);
    System.arraycopy(list, at + 1, list, at, count - at - 1);
    dependentCounts[head]--;
    update(head);
  }

  private void insert(int head, int word) {
    int count = dependentCounts[head];
    if (count == dependents[head].length) {
      dependents[head] = Arrays.copyOf(dependents[head], count * 2);
    }
    int[] list = dependents[head];
    int at = -Arrays.binarySearch(list, 0, count, word) - 1;
    System.arraycopy(list, at, list, at + 1, count - at);
    list[at] = word;
    dependentCounts[head]++;
    update(head);
  }

  private void update(int head) {
    int[] list = dependents[head];
    int count = dependentCounts[head];
    for (int i = 0; i < count; i++) {
      ranks[list[i]] = i;
    }
    int left = leftMost(head, 0) == NONE ? 0 : leftMost(head, 1) == NONE ? 1 : 2;
    int right = rightMost(head, 0) == NONE ? 0 : rightMost(head, 1) == NONE ? 1 : 2;
    features.set(Feature.VALENCY, head, VALENCIES[left][right]);
  }

  /** The words at all places that the model looks at; -1 where there is none. */
  int[] seen() {
    for (int i = 0; i < seen.length; i++) {
      WordPlace place = places[i];
      int word =
          switch (place.source()) {
            case i -> at(top() + place.window());
            case j -> at(input + place.window());
            case k -> peek(place.window());
          };
      seen[i] = word == NONE ? NONE : relative(word, place.relation());
    }
    return seen;
  }

  private int at(int word) {
    return 0 <= word && word < size ? word : NONE;
  }

  /** A word below the stack's top (0 or less), or one that was passed over (more than 0). */
  private int peek(int window) {
    if (window <= 0) {
      return -window < stackSize ? stack[stackSize - 1 + window] : NONE;
    }
    return window <= passedSize ? passed[passedSize - window] : NONE;
  }

  private int relative(int word, @Nullable Relation relation) {
    if (relation == null) {
      return word;
    }
    return switch (relation) {
      case h -> heads[word];
      case h2 -> heads[word] == NONE ? NONE : heads[heads[word]];
      case lmd -> leftMost(word, 0);
      case lmd2 -> leftMost(word, 1);
      case rmd -> rightMost(word, 0);
      case rmd2 -> rightMost(word, 1);
      case lnd -> nearest(word, -1);
      case lnd2 -> nearest(word, -2);
      case rnd -> nearest(word, 0);
      case rnd2 -> nearest(word, 1);
      case lns -> sibling(word, -1);
      case lns2 -> sibling(word, -2);
      case rns -> sibling(word, 1);
      case rns2 -> sibling(word, 2);
    };
  }

  private int leftMost(int word, int order) {
    int found = order < dependentCounts[word] ? dependents[word][order] : NONE;
    return found < word ? found : NONE;
  }

  private int rightMost(int word, int order) {
    int at = dependentCounts[word] - 1 - order;
    int found = at >= 0 ? dependents[word][at] : NONE;
    return found > word ? found : NONE;
  }

  private int nearest(int word, int distance) {
    int middle = -Arrays.binarySearch(dependents[word], 0, dependentCounts[word], word) - 1;
    return dependent(word, middle + distance);
  }

  private int sibling(int word, int distance) {
    return heads[word] == NONE ? NONE : dependent(heads[word], ranks[word] + distance);
  }

  private int dependent(int word, int rank) {
    return 0 <= rank && rank < dependentCounts[word] ? dependents[word][rank] : NONE;
  }
}
