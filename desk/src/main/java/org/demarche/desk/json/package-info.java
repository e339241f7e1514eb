/**
 * The JSON form of records, in both directions: {@link org.demarche.desk.json.JsonRecords} writes
 * what {@code docs/output.md} describes, {@link org.demarche.desk.json.JsonRecordReader} reads it
 * back unchanged.
 */
@NullMarked
package org.demarche.desk.json;

import org.jspecify.annotations.NullMarked;
