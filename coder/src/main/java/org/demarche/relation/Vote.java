package org.demarche.relation;

import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a frame says about a pair.
 *
 * @param fit how well the frame's roles agree with the pair: 8 when both phrases fill a role, less
 *     when one only lies in the phrase of who fills it, or only one is known
 * @param why which frame fired and which of its roles the pair fills
 */
record Vote(EventType event, @Nullable String mode, double fit, String why) {}
