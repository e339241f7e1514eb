package org.demarche.resolve.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;

/**
 * Sentences for tests, made without a language model: words cut at blanks and punctuation, roughly
 * tagged by their shape, and either without a tree or with one written by hand.
 */
public final class PlainSentence {

  private static final Pattern WORD =
      Pattern.compile(
          "(?:[A-Z]\\.)+|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|No|Sat|Sun|Mon|Calif)\\."
              + "|US\\$|C\\$|A\\$|[$€£¥%]|\\d[\\d,.:]*\\d[a-z']*|\\d[a-z]*|'s\\b|'\\d0s|'"
              + "|[\\p{L}\\d]+(?:['’][\\p{L}]+(?<!'s))?(?:-[\\p{L}\\d]+)*|--|\\S");
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "at", "near", "off", "on", "of", "from", "by", "with", "for", "over", "since");

  private PlainSentence() {}

  /** Words in a row, each hanging from the one before. */
  public static ParsedSentence of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      int index = tokens.size();
      String form = matcher.group();
      Span span = new Span(matcher.start(), matcher.end());
      tokens.add(token(index, form, tag(form), "dep", index - 1, "", span));
    }
    return sentence(text.length(), tokens);
  }

  /**
   * A tree by hand: one word a line, "form tag label head [entity]", heads counted from 1, 0 for
   * the root.
   */
  public static ParsedSentence tree(String lines) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String line : lines.strip().split("\\R")) {
      String[] cells = line.strip().split("\\s+");
      Span span = new Span(at, at + cells[0].length());
      String entity = cells.length > 4 ? cells[4] : "";
      int head = Integer.parseInt(cells[3]) - 1;
      tokens.add(token(tokens.size(), cells[0], cells[1], cells[2], head, entity, span));
      at = span.end() + 1;
    }
    return sentence(at, tokens);
  }

  /** The same words, with some marked as named entities. */
  public static ParsedSentence withEntity(ParsedSentence sentence, String entity, String words) {
    List<Token> tokens = new ArrayList<>();
    List<String> forms = List.of(words.split(" "));
    boolean open = true;
    for (Token token : sentence.tokens()) {
      boolean named = forms.contains(token.form());
      tokens.add(
          new Token(
              token.index(),
              token.form(),
              token.lemma(),
              token.tag(),
              token.label(),
              token.head(),
              named ? entity : token.entity(),
              named && open,
              token.span()));
      open = !named;
    }
    return new ParsedSentence(sentence.sentence(), tokens);
  }

  private static ParsedSentence sentence(int length, List<Token> tokens) {
    List<Sentence.Word> words =
        tokens.stream().map(t -> new Sentence.Word(t.form(), t.span())).toList();
    Span span = new Span(0, length);
    return new ParsedSentence(new Sentence(Part.TEXT, Sentence.Kind.BODY, 0, span, words), tokens);
  }

  private static Token token(
      int index, String form, String tag, String label, int head, String entity, Span span) {
    String lemma = form.toLowerCase(Locale.ROOT);
    return new Token(index, form, lemma, tag, label, head, entity, !entity.isEmpty(), span);
  }

  private static String tag(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (Character.isDigit(form.charAt(0))) {
      return "CD";
    }
    if (!Character.isLetter(form.charAt(0))) {
      return form;
    }
    if (PREPOSITIONS.contains(lower)) {
      return "IN";
    }
    if (form.equals("may") || form.equals("will")) {
      return "MD";
    }
    if (Character.isUpperCase(form.charAt(0))) {
      return "NNP";
    }
    return lower.endsWith("ed")
        ? "VBD"
        : lower.endsWith("s") && !lower.endsWith("ss") ? "NNS" : "NN";
  }
}
