package org.demarche.desk.account;

import java.time.Instant;

/**
 * A browser that is logged in.
 *
 * @param id by which its owner can end it; not its secret
 * @param address from which it logged in
 * @param agent what it calls itself
 */
public record Session(String id, Instant begun, Instant seen, String address, String agent) {}
