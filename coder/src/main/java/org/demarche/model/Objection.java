package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody speaks or acts against a transfer.
 *
 * @param addressedTo whom the objector turns to; null when the article does not say
 * @param transfer what it is against
 */
public record Objection(
    String id,
    Party objector,
    @Nullable Party addressedTo,
    Deal transfer,
    Circumstances circumstances,
    Provenance provenance)
    implements CodedRecord {}
