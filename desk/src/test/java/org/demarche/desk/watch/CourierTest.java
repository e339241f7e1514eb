package org.demarche.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.demarche.desk.ingest.fetch.Fetcher;
import org.demarche.desk.ingest.fetch.Trust;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.watch.Delivery.State;
import org.demarche.model.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent to a real server. */
class CourierTest {

  private static final Courier.Post POST =
      (to, headers, body) ->
          new Fetcher().send(to, Trust.in(to), Duration.ofSeconds(2), headers, body);

  @TempDir private Path folder;

  private final MovingClock clock = new MovingClock("2026-03-01T12:00:00Z");
  private final List<Received> received = new ArrayList<>();
  private final List<Integer> answers = new ArrayList<>();
  private HttpServer server;

  private record Received(String id, String timestamp, String signature, String body) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::receive);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(body, StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.remove(0), -1);
    exchange.close();
  }

  private Watched watched(Archive archive, String address) throws IOException {
    Watched watch = new Watched(archive, "q=radar", clock);
    watch.lists.settle(watch.number, address, true);
    News.add(
        archive,
        News.of("a", "“Radar” \u202esold")
            .says("A radar went to the port.")
            .event(EventType.CONSULT, "norway", "sweden"));
    watch.look();
    return watch;
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  private Courier courier(Watched watch) {
    return new Courier(new HookStore(watch.archive), POST, clock);
  }

  private static Delivery last(Watched watch) {
    return new HookStore(watch.archive).list(watch.number, 0, 1).get(0);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_new_arrives_signed(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = watched(archive, address());
      assertThat(courier(watch).deliver()).isEqualTo(1);
      assertThat(courier(watch).deliver()).isZero();
      assertThat(received).hasSize(1);
      Received message = received.get(0);
      assertThat(message.body())
          .contains("\"type\":\"watch.items\"", "\"path\":\"/articles/1\"", "\"record\":\"event\"");
      assertThat(message.signature()).isEqualTo(signature(watch.list().hook().secret(), message));
      assertThat(last(watch).state()).isEqualTo(State.DELIVERED);
      assertThat(last(watch).attempts().get(0).status()).isEqualTo(204);
    }
  }

  /** As a receiver computes it, from the documentation alone. */
  private static String signature(String secret, Received message) throws Exception {
    byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed = message.id() + "." + message.timestamp() + "." + message.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_refused_is_sent_again_later_under_the_same_id(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = watched(archive, address());
      answers.addAll(List.of(500, 503));
      courier(watch).deliver();
      assertThat(last(watch).state()).isEqualTo(State.WAITING);
      courier(watch).deliver();
      assertThat(received).hasSize(1);
      clock.pass(Duration.ofMinutes(1));
      courier(watch).deliver();
      clock.pass(Duration.ofMinutes(1));
      courier(watch).deliver();
      assertThat(received).hasSize(2);
      clock.pass(Duration.ofMinutes(4));
      courier(watch).deliver();
      assertThat(received).hasSize(3).extracting(Received::id).containsOnly(last(watch).id());
      assertThat(last(watch).state()).isEqualTo(State.DELIVERED);
      assertThat(last(watch).attempts())
          .extracting(Delivery.Attempt::status)
          .containsExactly(204, 503, 500);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_nobody_takes_is_given_up_after_eight_tries_until_a_person_says(Archives.Kind kind)
      throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = watched(archive, address());
      answers.addAll(List.of(500, 500, 500, 500, 500, 500, 500, 500));
      for (int i = 0; i < 20; i++) {
        courier(watch).deliver();
        clock.pass(Duration.ofDays(2));
      }
      assertThat(received).hasSize(8);
      assertThat(last(watch).state()).isEqualTo(State.GIVEN_UP);
      new HookStore(archive).retry(watch.number, last(watch).number(), clock.instant());
      courier(watch).deliver();
      assertThat(received).hasSize(9);
      assertThat(last(watch).state()).isEqualTo(State.DELIVERED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_being_sent_when_the_program_was_killed_is_sent_again(Archives.Kind kind)
      throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = watched(archive, address());
      HookStore hooks = new HookStore(archive);
      String id = hooks.take(clock.instant()).orElseThrow().delivery().id();
      courier(watch).deliver();
      assertThat(received).as("still with who took it").isEmpty();
      clock.pass(Duration.ofMinutes(3));
      courier(watch).deliver();
      assertThat(received).extracting(Received::id).containsExactly(id);
    }
  }

  @Test
  void who_is_gone_is_not_asked_again() throws Exception {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      Watched watch = watched(archive, address());
      answers.add(410);
      courier(watch).deliver();
      assertThat(last(watch).state()).isEqualTo(State.GIVEN_UP);
    }
  }

  @Test
  void silence_and_refused_connections_are_noted_and_tried_again() throws Exception {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder);
        ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Watched watch = watched(archive, "http://localhost:" + silent.getLocalPort() + "/");
      courier(watch).deliver();
      Delivery.Attempt attempt = last(watch).attempts().get(0);
      assertThat(attempt.status()).isNull();
      assertThat(attempt.outcome()).isEqualTo("stopped answering");
      assertThat(last(watch).state()).isEqualTo(State.WAITING);
    }
  }

  @Test
  void nothing_is_sent_into_private_networks_unless_that_is_allowed() throws Exception {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      Watched watch = watched(archive, address());
      Courier.Post careful =
          (to, headers, body) ->
              new Fetcher().send(to, Trust.PUBLIC, Duration.ofSeconds(2), headers, body);
      new Courier(new HookStore(archive), careful, clock).deliver();
      assertThat(received).isEmpty();
      assertThat(last(watch).attempts().get(0).outcome()).contains("private network");
    }
  }

  @Test
  void a_trial_shows_whether_messages_arrive() throws Exception {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      Watched watch = new Watched(archive, "q=radar", clock);
      watch.lists.settle(watch.number, address(), false);
      new HookStore(archive).addTrial(watch.list(), clock.instant());
      courier(watch).deliver();
      assertThat(received).hasSize(1);
      assertThat(Objects.requireNonNull(received.get(0)).body())
          .contains("\"type\":\"watch.test\"", "\"items\":[]");
    }
  }
}
