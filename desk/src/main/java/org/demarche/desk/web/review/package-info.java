/** The review queue, agreement of reviewers, and how often the machine was right. */
@NullMarked
package org.demarche.desk.web.review;

import org.jspecify.annotations.NullMarked;
