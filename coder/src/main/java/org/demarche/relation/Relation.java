package org.demarche.relation;

import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says that one party did to another.
 *
 * @param confidence from 0 to 1: how well the frame's roles agree with the given pair
 * @param why which frame fired and which of its roles the pair fills
 */
public record Relation(EventType event, @Nullable String mode, double confidence, String why) {}
