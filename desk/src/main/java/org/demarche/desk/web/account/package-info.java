/** Logging in and out, one's own account, the accounts of others, and what was done at the desk. */
@NullMarked
package org.demarche.desk.web.account;

import org.jspecify.annotations.NullMarked;
