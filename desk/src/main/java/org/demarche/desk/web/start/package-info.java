/** The first page: what is new, what moved, what waits. */
@NullMarked
package org.demarche.desk.web.start;

import org.jspecify.annotations.NullMarked;
