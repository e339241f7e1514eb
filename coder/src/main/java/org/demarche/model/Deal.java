package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * The supplier, recipient and weapon that an objection or an effect is about.
 *
 * @param supplier null when the article does not say
 * @param recipient null when the article does not say
 * @param weapon null when the article does not say
 */
public record Deal(@Nullable Party supplier, @Nullable Party recipient, @Nullable Weapon weapon) {}
