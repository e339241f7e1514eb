package org.demarche.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The arguments of one predicate while they are collected. Not thread-safe. */
final class Arguments {

  private final List<Argument> all;

  Arguments() {
    this(new ArrayList<>());
  }

  private Arguments(List<Argument> all) {
    this.all = all;
  }

  void add(String slot, int token) {
    add(slot, token, false);
  }

  /** Adds what is taken over from another word. */
  void inherit(String slot, int token) {
    add(slot, token, true);
  }

  void add(String slot, int token, boolean inherited) {
    all.add(new Argument(slot, token, inherited));
  }

  /** Takes out an argument of its own. */
  void remove(String slot, int token) {
    all.remove(new Argument(slot, token, false));
  }

  /** Puts another token where one that fits stands. */
  void replace(Predicate<Argument> fits, int token) {
    all.replaceAll(a -> fits.test(a) ? new Argument(a.slot(), token, a.inherited()) : a);
  }

  boolean has(String slot) {
    return all.stream().anyMatch(a -> a.slot().equals(slot));
  }

  /** The tokens in a slot, in the order they were added. */
  List<Integer> at(String slot) {
    return all.stream().filter(a -> a.slot().equals(slot)).map(Argument::token).toList();
  }

  List<Argument> list() {
    return List.copyOf(all);
  }

  /** The same, each token once in a slot. */
  Arguments distinct() {
    Set<String> seen = new LinkedHashSet<>();
    return new Arguments(
        new ArrayList<>(all.stream().filter(a -> seen.add(a.slot() + a.token())).toList()));
  }
}
