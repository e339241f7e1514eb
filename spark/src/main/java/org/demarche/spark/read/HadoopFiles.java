package org.demarche.spark.read;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Opens files on executors, as the driver's Hadoop is configured. */
public record HadoopFiles(Broadcast<SerializableConfiguration> broadcast) implements Serializable {

  /** As this application is configured. */
  public static HadoopFiles of(JavaSparkContext context) {
    return new HadoopFiles(
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
  }

  /** Hadoop's configuration; not to be changed. */
  public Configuration configuration() {
    return broadcast.value().value();
  }

  FSDataInputStream open(SourceFile file) throws IOException {
    Path path = new Path(file.path());
    return path.getFileSystem(configuration()).open(path);
  }
}
