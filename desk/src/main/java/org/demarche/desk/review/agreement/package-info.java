/** Measures of agreement between reviewers, and of how sure a share is. */
@NullMarked
package org.demarche.desk.review.agreement;

import org.jspecify.annotations.NullMarked;
