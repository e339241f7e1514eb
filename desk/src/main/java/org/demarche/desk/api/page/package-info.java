/**
 * The archive page by page, for programs: lists in a stable order, each page beginning where a
 * {@link org.demarche.desk.api.page.Cursor} of the one before says; and counts.
 */
@NullMarked
package org.demarche.desk.api.page;

import org.jspecify.annotations.NullMarked;
