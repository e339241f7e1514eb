/**
 * The archive: articles as received, their records, what people decided about them. {@link
 * org.demarche.desk.store.Archive} opens a SQLite file or a PostgreSQL database; the same code and
 * migrations serve both. What is derived from it (links, search) catches up by itself from what the
 * stores mark as changed, in the same transaction.
 */
@NullMarked
package org.demarche.desk.store;

import org.jspecify.annotations.NullMarked;
