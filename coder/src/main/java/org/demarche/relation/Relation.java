package org.demarche.relation;

import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says that one party did to another.
 *
 * @param confidence the probability that it is this event, from 0 to 1; of frames alone, how well
 *     the frame's roles agree with the given pair
 * @param why which frame fired and which of its roles the pair fills, or the nearest of the
 *     sentences from which the model learnt
 */
public record Relation(EventType event, @Nullable String mode, double confidence, String why) {}
