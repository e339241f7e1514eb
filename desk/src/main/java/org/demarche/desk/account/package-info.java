/**
 * Who may use a desk and what they did there: {@link org.demarche.desk.account.Role} says what one
 * may do, {@link org.demarche.desk.account.AccountStore} keeps accounts, {@link
 * org.demarche.desk.account.Logins} lets people in, {@link org.demarche.desk.account.AuditStore}
 * keeps what was done.
 *
 * <p>Secrets are never kept: of passwords an argon2id hash, of the secrets of browsers and programs
 * a SHA-256.
 */
@NullMarked
package org.demarche.desk.account;

import org.jspecify.annotations.NullMarked;
