package org.demarche.desk.search.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle;

/**
 * What an index knows of the archive. It is written in the same commit as the documents, so that
 * the two always agree, whenever a process ends.
 *
 * @param format how documents are made; another format is made anew
 * @param archive digest of the archive's first article: another archive in the same place has
 *     another
 * @param version up to which changes are in the index
 */
public record IndexState(String format, String archive, long version) {

  /** The state of an index of this archive that holds nothing yet. */
  public static IndexState begin(String format, Archive archive) {
    List<StoredArticle> first = archive.articles().listAfter(0, 1);
    String seal = first.isEmpty() ? "" : first.get(0).article().id() + first.get(0).received();
    String digest = UUID.nameUUIDFromBytes(seal.getBytes(StandardCharsets.UTF_8)).toString();
    return new IndexState(format, first.isEmpty() ? "" : digest, 0);
  }

  /** The same with other changes. */
  public IndexState at(long changes) {
    return new IndexState(format, archive, changes);
  }

  /** This state; of an index that was made before anything was in the archive, a begun one. */
  public IndexState onwardFrom(IndexState begin) {
    return archive.isEmpty() ? begin : this;
  }

  /** Whether an index in this state can be brought to another by adding what has changed. */
  public boolean leadsTo(IndexState begin, long latest) {
    boolean empty = archive.isEmpty() && version == 0;
    return format.equals(begin.format)
        && (empty || archive.equals(begin.archive))
        && version <= latest;
  }

  /** As it is written into a commit. */
  public Map<String, String> data() {
    return Map.of("format", format, "archive", archive, "version", Long.toString(version));
  }

  /** The state that the last commit holds; throws as Lucene does when there is none. */
  public static IndexState read(Directory directory) throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    String version = data.getOrDefault("version", "0");
    return new IndexState(
        data.getOrDefault("format", ""), data.getOrDefault("archive", ""), Long.parseLong(version));
  }
}
