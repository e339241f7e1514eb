package org.demarche.desk.ingest;

/** A sentence and two parties in it, as its words name them: who acts, and upon whom. */
public record Pair(String id, String sentence, String actor, String recipient) {}
