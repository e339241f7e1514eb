package org.demarche.syntax.nlp4j;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;

/** Where NLP4J's models come from: resources of the nlp4j-english jar, or stand-ins in tests. */
interface ModelSource {

  String POS = "edu/emory/mathcs/nlp/models/en-pos.xz";
  String NER = "edu/emory/mathcs/nlp/models/en-ner.xz";
  String DEP = "edu/emory/mathcs/nlp/models/en-dep.xz";
  String AMBIGUITY = "edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified.xz";
  String CLUSTERS = "edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz";
  String NAMES = "edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz";
  String VECTORS = "edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz";
  List<String> ALL = List.of(POS, NER, DEP, AMBIGUITY, CLUSTERS, NAMES, VECTORS);

  /** A number that differs when the models differ. */
  long fingerprint() throws IOException;

  /** The size of all resources, in bytes. */
  long size() throws IOException;

  /** Opens a resource, compressed as it is. */
  InputStream open(String resource) throws IOException;

  /** The resources on the class path. */
  static ModelSource onClassPath() {
    return new ModelSource() {
      @Override
      public long fingerprint() throws IOException {
        long print = CacheFile.FORMAT;
        for (String resource : ALL) {
          URLConnection connection = connect(resource);
          long content =
              connection instanceof JarURLConnection jar
                  ? jar.getJarEntry().getCrc()
                  : connection.getContentLengthLong();
          print = TextHash.key(print * 31 + content, 0);
        }
        return print;
      }

      @Override
      public long size() throws IOException {
        long size = 0;
        for (String resource : ALL) {
          size += connect(resource).getContentLengthLong();
        }
        return size;
      }

      @Override
      public InputStream open(String resource) throws IOException {
        return connect(resource).getInputStream();
      }

      private URLConnection connect(String resource) throws IOException {
        URL url = ModelSource.class.getClassLoader().getResource(resource);
        if (url == null) {
          throw new FileNotFoundException("nlp4j-english is not on the class path: " + resource);
        }
        return url.openConnection();
      }
    };
  }
}
