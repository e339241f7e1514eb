package org.demarche.desk.search.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.desk.search.index.IndexException;

/**
 * Makes vectors of sentences with bge-small-en-v1.5 (BAAI, MIT licence), quantised to 8 bits:
 * sentences of like meaning have vectors of a small angle. Thread-safe.
 *
 * <p>The model's activations are quantised by what else is in a batch, so the vector of a sentence
 * varies by about a hundredth with its company.
 */
public final class SentenceEmbedder implements Closeable {

  /** Numbers of a vector. */
  public static final int DIMENSIONS = 384;

  /** What goes before a query, by the model's authors; sentences to be found go without. */
  private static final String INSTRUCTION =
      "Represent this sentence for searching relevant passages: ";

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int LONGEST_COMMAND_LINE = 3_800;
  private static final int MOST_TOKENS = 256;
  private static final int TOKENS_OF_A_BATCH = 1024;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final ExecutorService pool;

  private SentenceEmbedder(HuggingFaceTokenizer tokenizer, OrtSession session, int threads) {
    this.tokenizer = tokenizer;
    this.session = session;
    this.pool = Executors.newFixedThreadPool(threads, SentenceEmbedder::daemon);
  }

  /**
   * Loads the model.
   *
   * @param cache where the tokenizer's native library is unpacked
   * @param threads how many batches to work on at once
   * @throws IndexException when it does not run on this machine
   */
  public static SentenceEmbedder open(Path cache, int threads) throws IOException {
    refuseLongCommandLine();
    // The tokenizer's library reports its use to its makers and looks for itself on the network,
    // unless it is told not to.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ENGINE_CACHE_DIR", cache.resolve("native").toAbsolutePath().toString());
    try (InputStream vocabulary = resource(VOCABULARY);
        InputStream model = resource(MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      Map<String, String> settings =
          Map.of(
              "maxLength", Integer.toString(MOST_TOKENS), "truncation", "true", "padding", "false");
      HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(vocabulary, settings);
      options.setIntraOpNumThreads(1);
      OrtSession session =
          OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      return new SentenceEmbedder(tokenizer, session, threads);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new IndexException("sentence embeddings do not run on this machine: " + e, e);
    }
  }

  /**
   * onnxruntime 1.29 copies the command line of its process into a buffer of 4,096 characters, and
   * the process crashes when it is longer.
   */
  private static void refuseLongCommandLine() throws IOException {
    Path commandLine = Path.of("/proc/self/cmdline");
    if (Files.isReadable(commandLine)
        && Files.readAllBytes(commandLine).length > LONGEST_COMMAND_LINE) {
      throw new IndexException(
          "the command line is too long for the library that runs the model; ask a shorter query,"
              + " or give Java its class path in the variable CLASSPATH and not as an option",
          null);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = SentenceEmbedder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException("the model " + name + " is not on the class path");
    }
    return stream;
  }

  /** The vector of what somebody looks for. */
  public float[] ofQuery(String query) {
    return embed(List.of(INSTRUCTION + query)).get(0);
  }

  /** The vectors of sentences, of length 1, in the order given. */
  public List<float[]> embed(List<String> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    Encoding[] encodings = tokenizer.batchEncode(sentences);
    List<Integer> byLength = new ArrayList<>();
    for (int i = 0; i < encodings.length; i++) {
      byLength.add(i);
    }
    byLength.sort(Comparator.comparingInt(i -> encodings[i].getIds().length));
    float[][] vectors = new float[encodings.length][];
    List<Future<float[][]>> results = new ArrayList<>();
    List<List<Integer>> batches = batches(byLength, encodings);
    for (List<Integer> batch : batches) {
      Callable<float[][]> work = () -> run(batch.stream().map(i -> encodings[i]).toList());
      results.add(pool.submit(work));
    }
    for (int b = 0; b < batches.size(); b++) {
      float[][] result = get(results.get(b));
      for (int i = 0; i < result.length; i++) {
        vectors[batches.get(b).get(i)] = result[i];
      }
    }
    return List.of(vectors);
  }

  /** Sentences of like length together, so that little is padded. */
  private static List<List<Integer>> batches(List<Integer> byLength, Encoding[] encodings) {
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    for (int i : byLength) {
      int length = encodings[i].getIds().length;
      if (!batch.isEmpty() && (batch.size() + 1) * length > TOKENS_OF_A_BATCH) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(i);
    }
    batches.add(batch);
    return batches;
  }

  private static float[][] get(Future<float[][]> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted while embedding sentences", e);
    } catch (ExecutionException e) {
      throw new IndexException("a batch of sentences could not be embedded: " + e.getCause(), e);
    }
  }

  private float[][] run(List<Encoding> batch) throws OrtException {
    int length = batch.get(batch.size() - 1).getIds().length;
    long[] ids = new long[batch.size() * length];
    long[] mask = new long[ids.length];
    for (int i = 0; i < batch.size(); i++) {
      long[] tokens = batch.get(i).getIds();
      System.arraycopy(tokens, 0, ids, i * length, tokens.length);
      Arrays.fill(mask, i * length, i * length + tokens.length, 1);
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {batch.size(), length};
    try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
      OnnxTensor hidden = (OnnxTensor) result.get(0);
      return firstTokens(hidden.getFloatBuffer(), batch.size(), length);
    }
  }

  /** The vector of each sentence's first token, by which this model stands for the sentence. */
  private static float[][] firstTokens(FloatBuffer hidden, int sentences, int length) {
    float[][] vectors = new float[sentences][DIMENSIONS];
    for (int i = 0; i < sentences; i++) {
      hidden.get(i * length * DIMENSIONS, vectors[i]);
      double square = 0;
      for (float x : vectors[i]) {
        square += x * x;
      }
      float norm = (float) Math.sqrt(square);
      for (int d = 0; d < DIMENSIONS; d++) {
        vectors[i][d] /= norm;
      }
    }
    return vectors;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "embedding");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    pool.shutdownNow();
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IndexException("the model does not close: " + e.getMessage(), e);
    }
  }
}
