/**
 * The language of queries: {@link org.demarche.desk.search.query.QuerySyntax} reads what a person
 * types into an {@link org.demarche.desk.search.query.Expression}, or says where it cannot be read
 * and what to do about it. Knows nothing of an index.
 */
@NullMarked
package org.demarche.desk.search.query;

import org.jspecify.annotations.NullMarked;
