package org.demarche.desk.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells public addresses from those of private networks and special uses (IANA's special-purpose
 * address registries), among them the addresses at which clouds give out credentials.
 */
final class Addresses {

  /** Networks that are not public, as first address and length of prefix. */
  private static final int[][] NOT_PUBLIC = {
    {0, 0, 0, 0, 8},
    {10, 0, 0, 0, 8},
    {100, 64, 0, 0, 10},
    {127, 0, 0, 0, 8},
    {168, 63, 129, 16, 32},
    {169, 254, 0, 0, 16},
    {172, 16, 0, 0, 12},
    {192, 0, 0, 0, 24},
    {192, 0, 2, 0, 24},
    {192, 88, 99, 0, 24},
    {192, 168, 0, 0, 16},
    {198, 18, 0, 0, 15},
    {198, 51, 100, 0, 24},
    {203, 0, 113, 0, 24},
    {224, 0, 0, 0, 3},
  };

  private Addresses() {}

  /** Whether an address is one of the public internet. */
  static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? isPublic4(address.getAddress())
        : address instanceof Inet6Address && isPublic6(address.getAddress());
  }

  private static boolean isPublic4(byte[] address) {
    for (int[] network : NOT_PUBLIC) {
      int mask = -1 << (32 - network[4]);
      if ((number(address, 0) & mask) == (number(network) & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Only global unicast (2000::/3) is public, and of it not what carries IPv4 inside. */
  private static boolean isPublic6(byte[] address) {
    boolean global = (address[0] & 0xE0) == 0x20;
    int first = number(address, 0);
    boolean teredoOrSpecial = (first & 0xFFFFFE00) == 0x20010000;
    boolean documentation = first == 0x20010DB8 || (first & 0xFFFFF000) == 0x3FFF0000;
    boolean sixToFour = (first >>> 16) == 0x2002;
    return global && !teredoOrSpecial && !documentation && !sixToFour;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  private static int number(int[] parts) {
    return parts[0] << 24 | parts[1] << 16 | parts[2] << 8 | parts[3];
  }
}
