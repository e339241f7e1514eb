/** Who may use a desk: {@link org.demarche.desk.account.Role} says what one may do there. */
@NullMarked
package org.demarche.desk.account;

import org.jspecify.annotations.NullMarked;
