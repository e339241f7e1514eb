package org.demarche.desk.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {

  @Test
  void private_and_special_addresses_are_not_public() throws IOException {
    for (String address :
        List.of(
            "127.0.0.1",
            "127.9.9.9",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.100.100.200",
            "168.63.129.16",
            "224.0.0.1",
            "239.255.255.250",
            "255.255.255.255",
            "240.0.0.1",
            "192.0.2.7",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.9",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd00:ec2::254",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:0:1::",
            "2001:db8::1",
            "::127.0.0.1")) {
      assertThat(Addresses.isPublic(InetAddress.getByName(address))).as(address).isFalse();
    }
  }

  @Test
  void addresses_of_the_internet_are_public() throws IOException {
    for (String address :
        List.of(
            "8.8.8.8",
            "1.1.1.1",
            "172.15.0.1",
            "172.32.0.1",
            "100.63.0.1",
            "100.128.0.1",
            "192.167.1.1",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450::1",
            "2001:4860::8888")) {
      assertThat(Addresses.isPublic(InetAddress.getByName(address))).as(address).isTrue();
    }
  }

  @Test
  void a_name_with_one_private_address_is_refused_whole() {
    Fetcher fetcher =
        new Fetcher(host -> new InetAddress[] {address("8.8.8.8"), address("127.0.0.1")});
    assertThatThrownBy(() -> fetcher.fetch("http://two.example/", Trust.PUBLIC, FetchBounds.LINKED))
        .isInstanceOf(FetchRefused.class)
        .hasMessageContaining("private network (127.0.0.1)");
  }

  @Test
  void a_name_is_looked_up_once_for_each_connection() {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "8.8.8.8"));
    Fetcher fetcher = new Fetcher(host -> new InetAddress[] {address(answers.remove())});
    Trust trust = Trust.in("http://turning.example:1/");
    assertThatThrownBy(() -> fetcher.fetch("http://turning.example:1/", trust, FetchBounds.LINKED))
        .hasMessageContaining("cannot be reached");
    assertThat(answers).hasSize(1);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
