/**
 * Searches that people keep, and watch-lists: saved searches that tell what is new. {@link
 * org.demarche.desk.watch.WatchLook} finds it, {@link org.demarche.desk.watch.Courier} delivers it
 * to other programs, {@link org.demarche.desk.watch.WatchFeed} and {@link
 * org.demarche.desk.watch.DailyDigest} tell it to people, {@link org.demarche.desk.watch.WatchRun}
 * does all of it once.
 */
@NullMarked
package org.demarche.desk.watch;

import org.jspecify.annotations.NullMarked;
