/**
 * From what a sentence says to events: whose roles, by whose word, about what, when and where
 * ({@link org.demarche.event.EventCoder}), and one event where an article tells it twice ({@link
 * org.demarche.event.EventMerger}).
 */
@NullMarked
package org.demarche.event;

import org.jspecify.annotations.NullMarked;
