/**
 * A record as a card, wherever pages show one: what it says, how it came about, and what people may
 * decide about it ({@link org.demarche.desk.web.record.RecordPages}).
 */
@NullMarked
package org.demarche.desk.web.record;

import org.jspecify.annotations.NullMarked;
