/** Saved searches and watch-lists: what they found, their feeds, webhooks and digests. */
@NullMarked
package org.demarche.desk.web.watch;

import org.jspecify.annotations.NullMarked;
