/**
 * What the archive holds as JSON, as {@code docs/output.md} says: for the API, for assistants and
 * for the command line.
 */
@NullMarked
package org.demarche.desk.api.json;

import org.jspecify.annotations.NullMarked;
