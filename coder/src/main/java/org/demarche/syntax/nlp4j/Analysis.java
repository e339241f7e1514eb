package org.demarche.syntax.nlp4j;

/** What the decoder found in a sentence. Words count from 1; 0 is the root. */
public final class Analysis {

  private final String[] tags;
  private final String[] lemmas;
  private final String[] entities;
  private final int[] heads;
  private final String[] labels;

  /** Keeps the arrays, which nobody may change any more; each has the root at 0. */
  Analysis(String[] tags, String[] lemmas, String[] entities, int[] heads, String[] labels) {
    this.tags = tags;
    this.lemmas = lemmas;
    this.entities = entities;
    this.heads = heads;
    this.labels = labels;
  }

  /** Part of speech. */
  public String tag(int word) {
    return tags[word];
  }

  /** Lemma as NLP4J gives it, with its placeholders for numbers and addresses. */
  public String lemma(int word) {
    return lemmas[word];
  }

  /** Named entity as a BILOU tag; "O" outside. */
  public String entity(int word) {
    return entities[word];
  }

  /** Index of the head; 0 for a word below the root. */
  public int head(int word) {
    return heads[word];
  }

  /** Dependency label. */
  public String label(int word) {
    return labels[word];
  }
}
