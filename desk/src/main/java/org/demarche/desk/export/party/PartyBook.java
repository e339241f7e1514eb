package org.demarche.desk.export.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** The lexicon's parties: of what kind they are, and where their governments sit. Immutable. */
public final class PartyBook {

  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, State> states = new HashMap<>();
  private final Map<String, State> codes = new HashMap<>();
  private final Seats seats;

  /** A state's capital, and the state that took its place. */
  private record State(
      String code, String name, @Nullable String capital, @Nullable String successor) {}

  private PartyBook(LexiconFiles files) {
    seats = new Seats(files);
    for (String file : files.list("parties/states", ".yml")) {
      addState(Entry.of(files.yaml(file)));
    }
    for (String folder : List.of("groups", "firms", "organisations")) {
      for (String file : files.list("parties/" + folder, ".yml")) {
        Entry.of(files.yaml(file)).list("parties").forEach(this::addKind);
      }
    }
  }

  /** Reads the parties of a lexicon. */
  public static PartyBook of(LexiconFiles files) {
    return new PartyBook(files);
  }

  /** The lexicon's kind ({@code state, armed-group, firm, igo, …}); empty for a party unknown. */
  public Optional<String> kind(Party party) {
    return Optional.ofNullable(party.id()).map(kinds::get);
  }

  /** The capital of a state of the lexicon; empty for others. */
  public Optional<String> capital(String id) {
    return Optional.ofNullable(states.get(id)).map(State::capital);
  }

  /** Where its government sits: for a group or firm, that of its state. */
  public Optional<Place.Position> seat(Party party) {
    return state(party).flatMap(this::seat);
  }

  /** The name of the capital in which its government sits, as far as the lexicon has it. */
  public Optional<String> capital(Party party) {
    return state(party).map(State::capital);
  }

  private Optional<State> state(Party party) {
    State state = party.id() == null ? null : states.get(party.id());
    if (state == null && party.code() != null) {
      state = codes.get(party.code());
    }
    return Optional.ofNullable(state);
  }

  /** The name of the state whose code this is. */
  public Optional<String> stateName(@Nullable String code) {
    return Optional.ofNullable(code).map(codes::get).map(State::name);
  }

  private Optional<Place.Position> seat(State state) {
    Optional<Place.Position> own =
        seats.find(state.capital(), state.code()).or(() -> seats.middle(state.name()));
    State successor = state.successor() == null ? null : states.get(state.successor());
    return own.isPresent() || successor == null ? own : seat(successor);
  }

  private void addState(Entry entry) {
    State state =
        new State(
            entry.text("code"), entry.text("name"), entry.find("capital"), entry.find("successor"));
    states.put(entry.text("party"), state);
    if (isTheState(entry)) {
      codes.put(state.code(), state);
    } else {
      codes.putIfAbsent(state.code(), state);
    }
    addKind(entry);
  }

  /** Whether the code is its own, not that of the state which it has left, been or claims to be. */
  private static boolean isTheState(Entry entry) {
    boolean ended = entry.has("exists") && entry.get("exists").entries().containsKey("to");
    return !ended && !entry.has("sector");
  }

  private void addKind(Entry entry) {
    kinds.put(entry.text("party"), entry.text("kind"));
  }
}
