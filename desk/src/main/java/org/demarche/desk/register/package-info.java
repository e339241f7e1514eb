/**
 * Published registers of arms transfers, beside which cases are laid. {@link
 * org.demarche.desk.register.RegisterReader} reads the shapes in which SIPRI's trade register and
 * reports to the UN Register come, {@link org.demarche.desk.register.RegisterStore} keeps what a
 * user has imported, {@link org.demarche.desk.register.RegisterMatcher} says how a case and a
 * register's rows agree. No register comes with Demarche.
 */
@NullMarked
package org.demarche.desk.register;

import org.jspecify.annotations.NullMarked;
