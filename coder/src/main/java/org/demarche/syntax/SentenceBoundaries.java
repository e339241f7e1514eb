package org.demarche.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where the sentences of a paragraph end. */
final class SentenceBoundaries {

  /** Words that, with a capital, open a sentence even after an abbreviation. */
  private static final Set<String> STRONG_STARTERS =
      Set.of("The", "He", "She", "It", "They", "But", "We", "However", "Meanwhile");

  /** Words that do so where the source writes capitals with care. */
  private static final Set<String> STARTERS =
      Set.of(
          "A",
          "An",
          "In",
          "On",
          "At",
          "His",
          "Her",
          "Its",
          "Their",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "Although",
          "While",
          "When",
          "After",
          "Before",
          "If",
          "Since",
          "Then",
          "Earlier",
          "Later",
          "Some",
          "Many",
          "Most",
          "Both",
          "Neither",
          "You",
          "I",
          "As",
          "For",
          "From",
          "With",
          "By",
          "Also",
          "Asked",
          "Under",
          "Despite",
          "Last",
          "Such",
          "Other",
          "Mr.",
          "Mrs.",
          "Ms.",
          "What",
          "Who",
          "Where",
          "Why",
          "How",
          "No",
          "Not",
          "Any",
          "All",
          "One",
          "Two",
          "Now",
          "So",
          "Yet",
          "Still",
          "Instead",
          "According",
          "During");

  /** Words that never open a sentence; a capital on one after "U.S." means a careless source. */
  private static final Set<String> NEVER_STARTERS =
      Set.of(
          "Has", "Have", "Had", "Is", "Are", "Was", "Were", "Will", "Would", "Could", "Should",
          "Said", "Says", "Of", "Or", "And", "To", "Can", "May", "Must", "Might", "Did", "Does");

  /** Words that have a capital after "U.S." by right. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "Navy",
          "Army",
          "Air",
          "Marine",
          "Marines",
          "Coast",
          "Congress",
          "Senate",
          "House",
          "Treasury",
          "State",
          "Defense",
          "Defence",
          "Secretary",
          "President",
          "Vice",
          "Ambassador",
          "Embassy",
          "Central",
          "Federal",
          "Supreme",
          "Department",
          "Agency",
          "Commerce",
          "Trade",
          "Representative",
          "District",
          "Attorney",
          "General",
          "Justice",
          "Capitol",
          "Customs",
          "Court",
          "Census",
          "Food",
          "Public",
          "National",
          "Securities",
          "Chamber",
          "Open",
          "Steel",
          "Special",
          "Energy",
          "Agriculture",
          "Transportation",
          "Labor",
          "Interior",
          "Homeland",
          "Immigration",
          "Strategic",
          "Southern",
          "Northern",
          "Cyber",
          "Space",
          "Military",
          "Consulate",
          "Mission",
          "Embassies",
          "Border",
          "Agricultural",
          "International",
          "Peace");

  /** Titles, which stand before a name and end no sentence. */
  private static final Set<String> TITLES =
      Set.of(
          "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Sgt.", "Adm.", "Adml.", "Cmdr.", "Brig.", "Cpl.",
          "Pvt.", "Gov.", "Sen.", "Rep.", "Sens.", "Reps.", "Gens.", "Govs.", "Dr.", "Mr.", "Mrs.",
          "Ms.", "Messrs.", "Prof.", "Rev.", "Hon.", "St.", "Pres.", "Amb.", "Supt.", "Insp.",
          "Mt.", "Ft.", "Fr.", "Lieut.", "Comdr.", "Dep.", "Asst.", "vs.", "v.", "No.", "Nos.");

  private static final Set<String> BUSINESS =
      Set.of("Inc.", "Corp.", "Co.", "Cos.", "Ltd.", "Plc.", "Bros.", "Jr.", "Sr.", "etc.");
  private static final Set<String> CLOCK = Set.of("a.m.", "p.m.", "A.M.", "P.M.");
  private static final Set<String> AFTER_CLOCK =
      Set.of(
          "GMT",
          "EST",
          "EDT",
          "ET",
          "UTC",
          "BST",
          "CET",
          "Eastern",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "Local",
          "Moscow");
  private static final Set<String> VERBS =
      Set.of(
          "said",
          "says",
          "has",
          "have",
          "had",
          "is",
          "are",
          "was",
          "were",
          "will",
          "would",
          "also",
          "may",
          "did",
          "does",
          "told",
          "plans",
          "announced");
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "asked",
          "told",
          "added",
          "replied",
          "wrote",
          "cried",
          "shouted",
          "demanded",
          "wondered",
          "declared");
  private static final Set<String> NAME_PARTICLES =
      Set.of("al", "el", "bin", "ibn", "de", "van", "von", "di", "da");

  /** Short words that the tokenizer takes for abbreviations when a full stop follows. */
  private static final Set<String> WORDS_AFTER_ALL =
      Set.of(
          "in.", "miss.", "sat.", "mar.", "mon.", "gal.", "fur.", "lea.", "prop.", "cos.", "al.",
          "fig.", "sun.", "dive.", "star.", "step.", "no.", "is.", "inst.", "sing.");

  private final List<Piece> pieces;
  private final boolean careless;

  private SentenceBoundaries(List<Piece> pieces, boolean careless) {
    this.pieces = pieces;
    this.careless = careless;
  }

  /** Whether the source capitalises whatever follows an abbreviation ("The U.S. Has said"). */
  static boolean isCareless(List<Piece> pieces) {
    boolean capital = false;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (isCountryAbbreviation(pieces.get(i))) {
        if (pieces.get(i + 1).startsLower()) {
          return false;
        }
        capital |= hasStrayCapital(pieces, i + 1);
      }
    }
    return capital;
  }

  /** Whether the word after "U.S." is one that has no claim to its capital. */
  static boolean hasStrayCapital(List<Piece> pieces, int i) {
    String form = pieces.get(i).form();
    if (NEVER_STARTERS.contains(form)) {
      return true;
    }
    boolean starter = STARTERS.contains(form) || STRONG_STARTERS.contains(form);
    boolean nameGoesOn = i + 1 < pieces.size() && pieces.get(i + 1).startsUpper();
    return pieces.get(i).startsUpper()
        && !starter
        && !nameGoesOn
        && !INSTITUTIONS.contains(form)
        && HeadlineCase.isOrdinary(form);
  }

  /** Whether a piece is of the kind of "U.S.", capital letters with full stops. */
  static boolean isCountryAbbreviation(Piece piece) {
    String form = piece.form();
    return form.length() >= 4
        && form.length() % 2 == 0
        && form.charAt(1) == '.'
        && form.endsWith(".")
        && piece.startsUpper();
  }

  /**
   * The sentences of a paragraph.
   *
   * @param careless whether capitals after abbreviations mean nothing here
   */
  static List<List<Piece>> sentences(List<Piece> pieces, boolean careless) {
    SentenceBoundaries boundaries = new SentenceBoundaries(pieces, careless);
    List<List<Piece>> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < pieces.size()) {
      int end = boundaries.endsAfter(i);
      if (end > 0) {
        sentences.add(stopped(pieces.subList(start, end), i - start));
        start = end;
      }
      i = Math.max(i + 1, end);
    }
    if (start < pieces.size()) {
      sentences.add(stopped(pieces.subList(start, pieces.size()), pieces.size() - 1 - start));
    }
    return sentences;
  }

  /** Parts a word from the full stop that ends the sentence: "in." is two tokens. */
  private static List<Piece> stopped(List<Piece> sentence, int at) {
    Piece piece = sentence.get(at);
    if (!WORDS_AFTER_ALL.contains(piece.form())) {
      return List.copyOf(sentence);
    }
    List<Piece> parted = new ArrayList<>(sentence);
    int stop = piece.form().length() - 1;
    int place = piece.end() - 1;
    parted.set(at, new Piece(piece.form().substring(0, stop), piece.start(), place));
    parted.add(at + 1, new Piece(".", place, piece.end()));
    return parted;
  }

  /** The index after the sentence that ends with piece {@code i}, or -1 when none does. */
  private int endsAfter(int i) {
    Piece piece = pieces.get(i);
    boolean mark = piece.isFinalMark();
    if (!mark && !piece.isAbbreviation()) {
      return -1;
    }
    int end = closed(i + 1, mark);
    if (end == pieces.size()) {
      return end;
    }
    int word = opened(end);
    if (word == pieces.size()) {
      return -1;
    }
    boolean boundary = mark ? isBoundary(i, end, word) : isBoundaryAfterAbbreviation(i, word);
    return boundary ? end : -1;
  }

  /** Skips further final marks, closing quotes and brackets that touch what is before them. */
  private int closed(int from, boolean afterMark) {
    int end = from;
    while (end < pieces.size() && pieces.get(end - 1).touches(pieces.get(end))) {
      Piece piece = pieces.get(end);
      boolean closes = "\"')]''".contains(piece.form()) || afterMark && piece.isFinalMark();
      if (!closes) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Skips opening quotes and brackets. */
  private int opened(int from) {
    int word = from;
    while (word < pieces.size() && "\"'([``--*".contains(pieces.get(word).form())) {
      word++;
    }
    return word;
  }

  private boolean isBoundary(int i, int end, int word) {
    Piece next = pieces.get(word);
    if (next.startsLower()) {
      return opensWithParticle(word);
    }
    if (!Character.isLetterOrDigit(next.form().codePointAt(0))) {
      return end > i + 1 || word > end;
    }
    boolean quoteEnds = end > i + 1;
    boolean full = pieces.get(i).form().startsWith(".");
    return full || !quoteEnds || !isSaid(word);
  }

  /** Whether "al-Assad" or "de Gaulle" opens a sentence here. */
  private boolean opensWithParticle(int word) {
    if (word + 1 >= pieces.size() || !NAME_PARTICLES.contains(pieces.get(word).form())) {
      return false;
    }
    Piece after = pieces.get(word + 1);
    return after.form().equals("-") || after.startsUpper();
  }

  /** Whether the words after a quotation tell who spoke it. */
  private boolean isSaid(int word) {
    for (int i = word; i < Math.min(pieces.size(), word + 4); i++) {
      if (SAYING.contains(pieces.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBoundaryAfterAbbreviation(int i, int word) {
    Piece piece = pieces.get(i);
    Piece next = pieces.get(word);
    if (!next.startsUpper() || TITLES.contains(piece.form())) {
      return false;
    }
    if (WORDS_AFTER_ALL.contains(piece.form()) || piece.form().equals("EST.")) {
      return true;
    }
    if (CLOCK.contains(piece.form())) {
      return !AFTER_CLOCK.contains(next.form().replace(".", ""));
    }
    boolean starter =
        STRONG_STARTERS.contains(next.form()) || !careless && STARTERS.contains(next.form());
    boolean initial = piece.form().length() == 2;
    if (initial) {
      return STRONG_STARTERS.contains(next.form());
    }
    return starter || BUSINESS.contains(piece.form()) && isSubject(word);
  }

  /** Whether a verb follows the word, as in "Corp. Israel has". */
  private boolean isSubject(int word) {
    return word + 1 < pieces.size() && VERBS.contains(pieces.get(word + 1).form());
  }
}
