package org.demarche.desk.web.account;

/**
 * The door.
 *
 * @param next where to go afterwards: a path of ours
 * @param fault why it did not open; empty at first
 */
public record LoginView(String next, String name, String fault) {}
