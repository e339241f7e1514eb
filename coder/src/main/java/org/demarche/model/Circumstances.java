package org.demarche.model;

import org.jspecify.annotations.Nullable;

/** How surely, by whose word, when and where. */
public record Circumstances(
    Modality modality,
    @Nullable Attribution attribution,
    @Nullable DateRange date,
    @Nullable Place place) {}
