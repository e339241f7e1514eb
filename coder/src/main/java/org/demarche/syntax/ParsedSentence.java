package org.demarche.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.model.Span;

/** A sentence as a dependency tree. Immutable; token indexes run from 0. */
public final class ParsedSentence {

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<List<Token>> children;
  private final int root;

  /** Indexes the tree; {@code tokens} must be in order, each head an index of the list or -1. */
  public ParsedSentence(Sentence sentence, List<Token> tokens) {
    this.sentence = sentence;
    this.tokens = List.copyOf(tokens);
    List<List<Token>> below = new ArrayList<>(tokens.size());
    tokens.forEach(t -> below.add(new ArrayList<>(2)));
    int top = -1;
    for (Token token : tokens) {
      if (token.head() >= 0) {
        below.get(token.head()).add(token);
      } else if (top < 0) {
        top = token.index();
      }
    }
    below.replaceAll(Collections::unmodifiableList);
    this.children = Collections.unmodifiableList(below);
    this.root = top;
  }

  public Sentence sentence() {
    return sentence;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** Index of the first root, or -1 in an empty sentence. */
  public int root() {
    return root;
  }

  /** The tokens whose head is the given one, from left to right. */
  public List<Token> children(int index) {
    return children.get(index);
  }

  /** Index of the first token of the subtree under {@code index}. */
  public int leftmost(int index) {
    int edge = index;
    for (Token child : children(index)) {
      edge = Math.min(edge, leftmost(child.index()));
    }
    return edge;
  }

  /** Index of the last token of the subtree under {@code index}. */
  public int rightmost(int index) {
    int edge = index;
    for (Token child : children(index)) {
      edge = Math.max(edge, rightmost(child.index()));
    }
    return edge;
  }

  /** The characters from the first to the last of the given tokens. */
  public Span span(int first, int last) {
    return token(first).span().cover(token(last).span());
  }
}
