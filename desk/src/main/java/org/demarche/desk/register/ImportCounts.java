package org.demarche.desk.register;

/**
 * What an import has done.
 *
 * @param read what has become of the file's lines
 * @param deals how many deals its rows make
 * @param came deals that were not there before
 * @param changed deals that were there and are told otherwise now
 * @param unchanged deals that were there and are told the same
 * @param went deals that were there and of which a newer export knows nothing
 * @param older deals of this file that newer exports, imported before, know better
 */
public record ImportCounts(
    ReadCounts read, long deals, long came, long changed, long unchanged, long went, long older) {}
