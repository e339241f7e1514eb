package org.demarche.resolve.time;

import org.demarche.model.DateRange;

/**
 * A date and the tokens that say it.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param range the days meant
 */
public record FoundDate(int first, int last, DateRange range) {}
