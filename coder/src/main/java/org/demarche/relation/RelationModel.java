package org.demarche.relation;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.model.Span;

/**
 * The trained model: given a sentence and two phrases in it, which event the one does to the other.
 * A fine-tuned encoder (see {@code training/relation}), run sentence by sentence, so that what it
 * says of one does not depend on others. Thread-safe.
 */
final class RelationModel {

  /** Pieces of a sentence that are read; what comes after is passed over. */
  private static final int LONGEST = 128;

  /** Pieces before and after the two phrases that are read. */
  private static final int FAR = 16;

  /** Unused numbers of the vocabulary: they open the phrases; those after them close them. */
  private static final int ACTOR = 2;

  private static final int RECIPIENT = 4;

  private final WordPieces pieces;
  private final OrtSession session;

  private RelationModel(WordPieces pieces, OrtSession session) {
    this.pieces = pieces;
    this.session = session;
  }

  /**
   * What the model says.
   *
   * @param scores one for each label, in the order of {@link Label}; the larger the likelier
   * @param place a direction of 64 numbers, of length 1; sentences of like relations have places of
   *     a small angle
   */
  record Answer(float[] scores, float[] place) {}

  /** Opened when first asked for, which takes a fraction of a second. */
  private static final class Shipped {
    static final RelationModel MODEL = open();
  }

  /** The model that is shipped. */
  static RelationModel shipped() {
    return Shipped.MODEL;
  }

  private static RelationModel open() {
    try (InputStream vocabulary = resource("vocabulary.txt");
        InputStream model = resource("relation.onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.addConfigEntry("optimization.enable_gelu_approximation", "1");
      List<String> words =
          new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))
              .lines()
              .toList();
      return new RelationModel(
          new WordPieces(words),
          OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the relation model does not run on this machine", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = RelationModel.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException("the relation model's " + name + " is not on the class path");
    }
    return stream;
  }

  /** What it says of two phrases of a text that do not overlap. */
  Answer ask(String text, Span actor, Span recipient) {
    List<Integer> marked = marked(text, actor, recipient);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] ids = marked.stream().mapToLong(Integer::longValue).toArray();
    try (OnnxTensor input =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, ids.length});
        OnnxTensor one = number(environment, place(marked, ACTOR));
        OnnxTensor other = number(environment, place(marked, RECIPIENT));
        OrtSession.Result result =
            session.run(Map.of("pieces", input, "actor", one, "recipient", other))) {
      return new Answer(row(result, "logits"), row(result, "place"));
    } catch (OrtException e) {
      throw new IllegalStateException("the relation model failed on: " + text, e);
    }
  }

  private static OnnxTensor number(OrtEnvironment environment, int number) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[] {number});
  }

  private static float[] row(OrtSession.Result result, String output) throws OrtException {
    return ((float[][]) result.get(output).orElseThrow().getValue())[0];
  }

  /** The pieces of a text with marks around its two phrases. */
  private List<Integer> marked(String text, Span actor, Span recipient) {
    List<Mark> marks =
        Stream.of(new Mark(actor, ACTOR), new Mark(recipient, RECIPIENT))
            .sorted(Comparator.comparingInt(mark -> mark.span.start()))
            .toList();
    List<Integer> marked = new ArrayList<>();
    marked.add(WordPieces.FIRST);
    int end = 0;
    for (Mark mark : marks) {
      int start = Math.max(end, mark.span.start());
      marked.addAll(pieces.cut(text.substring(end, start)));
      marked.add(mark.opening);
      end = Math.max(start, mark.span.end());
      marked.addAll(pieces.cut(text.substring(start, end)));
      marked.add(mark.opening + 1);
    }
    marked.addAll(pieces.cut(text.substring(end)));
    return near(marked);
  }

  /** The pieces between the two phrases, and near them. */
  private static List<Integer> near(List<Integer> marked) {
    int one = marked.indexOf(ACTOR);
    int other = marked.indexOf(RECIPIENT);
    int end = Math.max(marked.indexOf(ACTOR + 1), marked.indexOf(RECIPIENT + 1));
    int first = Math.max(1, Math.min(one, other) - FAR);
    int last = Math.min(marked.size(), Math.min(end + FAR, first + LONGEST - 2));
    List<Integer> near = new ArrayList<>();
    near.add(WordPieces.FIRST);
    near.addAll(marked.subList(first, last));
    near.add(WordPieces.LAST);
    return near;
  }

  /** A phrase and the piece that opens it; the piece after that closes it. */
  private record Mark(Span span, int opening) {}

  /** Where a piece stands; at the end when the text was cut off before it. */
  private static int place(List<Integer> pieces, int piece) {
    int at = pieces.indexOf(piece);
    return at < 0 ? pieces.size() - 1 : at;
  }
}
