/**
 * Review of records by people: what waits and how doubtful it is ({@link
 * org.demarche.desk.review.QueueStore}), what two reviewers say of the same record without seeing
 * each other ({@link org.demarche.desk.review.Reviewing}), and how often the machine was right
 * ({@link org.demarche.desk.review.PrecisionStore}).
 */
@NullMarked
package org.demarche.desk.review;

import org.jspecify.annotations.NullMarked;
