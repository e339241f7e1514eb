package org.demarche.desk.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Answers as servers give them, byte by byte. */
class FetcherTest {

  private static final FetchBounds BOUNDS = new FetchBounds(1 << 20, Duration.ofSeconds(20));

  @Test
  void an_answer_whose_length_is_said_is_read() throws Exception {
    assertThat(fetched("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, more"))
        .isEqualTo("hello");
  }

  @Test
  void an_answer_in_chunks_is_read() throws Exception {
    assertThat(
            fetched("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"))
        .isEqualTo("hello");
  }

  @Test
  void an_answer_that_ends_with_the_connection_is_read() throws Exception {
    assertThat(fetched("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nhello"))
        .isEqualTo("hello");
  }

  @Test
  void a_redirect_without_a_body_is_followed() throws Exception {
    assertThat(
            fetched(
                "HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\nhello"))
        .isEqualTo("hello");
  }

  @Test
  void a_packed_answer_that_ends_with_the_connection_is_unpacked() throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.write(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
    try (GZIPOutputStream packed = new GZIPOutputStream(answer)) {
      packed.write(bytes("hello"));
    }
    assertThat(fetched(answer.toByteArray())).isEqualTo("hello");
  }

  @Test
  void an_answer_that_is_no_http_is_refused_with_words() {
    assertThatThrownBy(() -> fetched("SSH-2.0-x\r\n\r\n"))
        .isInstanceOf(FetchRefused.class)
        .hasMessageContaining("does not answer in HTTP");
    assertThatThrownBy(() -> fetched("")).isInstanceOf(FetchRefused.class);
  }

  @Test
  void an_answer_without_end_stops_at_the_limit() {
    String flood = "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(2 << 20);
    assertThatThrownBy(() -> fetched(flood)).isInstanceOf(IOException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String fetched(String... answers) throws Exception {
    return fetched(Arrays.stream(answers).map(FetcherTest::bytes).toArray(byte[][]::new));
  }

  private static String fetched(byte[]... answers) throws Exception {
    Deque<byte[]> ahead = new ArrayDeque<>(Arrays.asList(answers));
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(server, ahead));
      thread.start();
      String url = "http://localhost:" + server.getLocalPort() + "/";
      try (var content = new Fetcher().fetch(url, Trust.in(url), BOUNDS).content()) {
        return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static void serve(ServerSocket server, Deque<byte[]> answers) {
    while (!answers.isEmpty()) {
      try (Socket socket = server.accept()) {
        StringBuilder question = new StringBuilder();
        while (!question.toString().endsWith("\r\n\r\n")) {
          question.append((char) socket.getInputStream().read());
        }
        socket.getOutputStream().write(answers.remove());
      } catch (IOException e) {
        // The client has gone, as it may.
        return;
      }
    }
  }
}
