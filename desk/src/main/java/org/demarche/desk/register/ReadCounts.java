package org.demarche.desk.register;

/**
 * What has become of a file's lines. Every line of data that is not empty is part of a row or
 * reported: {@code rows + reported + joined == lines}.
 *
 * @param lines lines after the header that are not empty
 * @param rows rows read
 * @param repaired how many of the rows were mended
 * @param joined lines that were found to go on with the line before them
 * @param reported lines that could not be read
 */
public record ReadCounts(int lines, int rows, int repaired, int joined, int reported) {}
