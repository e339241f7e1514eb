package org.demarche.model;

/**
 * Weapons come, or are feared to come, into the hands of somebody whom their supplier did not mean
 * them for.
 *
 * @param from who passes them on or loses them
 * @param to who gets them
 */
public record Diversion(
    String id,
    Party from,
    Party to,
    Weapon weapon,
    Circumstances circumstances,
    Provenance provenance)
    implements CodedRecord {}
