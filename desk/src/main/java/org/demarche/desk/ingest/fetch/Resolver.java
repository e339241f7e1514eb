package org.demarche.desk.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; the system's, or in tests a liar. */
@FunctionalInterface
public interface Resolver {

  /** The addresses of a host, at least one. */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
