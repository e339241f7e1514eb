package org.demarche.desk.ingest.format;

/**
 * What is wrong with a piece of input.
 *
 * @param message what is wrong
 * @param remedy what the user can do about it
 */
public record Remark(String message, String remedy) {}
