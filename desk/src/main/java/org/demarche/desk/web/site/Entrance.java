package org.demarche.desk.web.site;

/**
 * Who may come in, and by which way.
 *
 * @param accounts whether people log in; else all who reach the desk sit at its machine
 * @param behindProxy whether a proxy in front says by which protocol and from where requests come
 * @param openMetrics whether figures of operation are for all to read
 * @param limited whether one visitor may ask only so much in a minute
 */
public record Entrance(
    Identity identity,
    boolean accounts,
    boolean behindProxy,
    boolean openMetrics,
    boolean limited) {

  /** For one person at this machine, who needs not log in. */
  public static Entrance here(Identity identity) {
    return new Entrance(identity, false, false, true, false);
  }

  /** For people with accounts. */
  public static Entrance accounts(Identity identity) {
    return new Entrance(identity, true, false, false, true);
  }

  /** The same behind a proxy, or not. */
  public Entrance behindProxy(boolean behind) {
    return new Entrance(identity, accounts, behind, openMetrics, limited);
  }

  /** The same with figures of operation that are for all to read, or not. */
  public Entrance openMetrics(boolean open) {
    return new Entrance(identity, accounts, behindProxy, open, limited);
  }

  /** The same for visitors who may ask as much as they like. */
  public Entrance withoutLimits() {
    return new Entrance(identity, accounts, behindProxy, openMetrics, false);
  }
}
