package org.demarche.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker that is its own controller, in this process, with topics of one partition. */
final class Broker implements AutoCloseable {

  private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

  private final KafkaRaftServer server;
  private final String address;

  /** Starts one that keeps its messages in a folder. */
  Broker(Path folder) throws IOException {
    Properties settings = new Properties();
    try (ServerSocket first = new ServerSocket(0);
        ServerSocket second = new ServerSocket(0)) {
      this.address = HOST + ":" + first.getLocalPort();
      String controller = HOST + ":" + second.getLocalPort();
      settings.putAll(
          Map.of(
              "process.roles", "broker,controller",
              "node.id", "1",
              "controller.quorum.voters", "1@" + controller,
              "listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller,
              "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
              "controller.listener.names", "CONTROLLER",
              "offsets.topic.replication.factor", "1",
              "auto.create.topics.enable", "false",
              "log.dirs", folder.toString()));
    }
    Path file = folder.resolveSibling("broker.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      settings.store(out, null);
    }
    format(file);
    this.server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    server.startup();
  }

  private static void format(Path settings) {
    String id = Uuid.randomUuid().toString();
    String[] command = {"format", "--cluster-id", id, "--config", settings.toString()};
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    if (StorageTool.execute(command, nowhere) != 0) {
      throw new IllegalStateException("the broker's folder was not formatted");
    }
  }

  /** Host and port. */
  String address() {
    return address;
  }

  void create(String topic) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  /** Sends messages, which are in the topic when this returns. */
  void send(String topic, List<String> messages) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", address, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (String message : messages) {
        sent.add(producer.send(new ProducerRecord<>(topic, message)));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
