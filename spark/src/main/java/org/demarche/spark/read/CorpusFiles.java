package org.demarche.spark.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.Unreadable;
import org.demarche.desk.ingest.format.FileNames;

/**
 * Finds the files of a corpus in any file system that Hadoop knows, in the order in which the
 * command line would read them: as they were named, those of a folder and of a glob in the order of
 * their paths.
 */
public final class CorpusFiles {

  private final Configuration configuration;
  private final List<SourceFile> files = new ArrayList<>();
  private final SortedMap<Integer, InputProblem> problems = new TreeMap<>();

  private CorpusFiles(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Looks for what was named: files, folders or globs. */
  public static CorpusFiles find(List<String> names, Configuration configuration) {
    CorpusFiles found = new CorpusFiles(configuration);
    names.forEach(found::add);
    return found;
  }

  /** The files, in order. */
  public List<SourceFile> files() {
    return List.copyOf(files);
  }

  /** What is not there or cannot be listed, by its place in the same order. */
  SortedMap<Integer, InputProblem> problems() {
    return problems;
  }

  /** Whether a file in a folder is read. */
  public static boolean isRead(String name) {
    return FileNames.isArticleFile(name) || isParquet(name);
  }

  /** Whether a file holds Parquet by its name. */
  static boolean isParquet(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.endsWith(".parquet") && !last.startsWith(".") && !last.startsWith("_");
  }

  private void add(String name) {
    try {
      Path path = new Path(name);
      FileSystem system = path.getFileSystem(configuration);
      if (system.exists(path)) {
        add(name, system.getFileStatus(path), system);
      } else {
        addGlob(name, path, system);
      }
    } catch (IOException e) {
      missing(Unreadable.problem(name, e));
    } catch (IllegalArgumentException e) {
      missing(Unreadable.absent(name));
    }
  }

  private void addGlob(String name, Path path, FileSystem system) throws IOException {
    FileStatus[] found = system.globStatus(path);
    if (found == null || found.length == 0) {
      missing(Unreadable.absent(name));
      return;
    }
    for (FileStatus status : found) {
      add(spelled(status.getPath(), path, system), status, system);
    }
  }

  /** A path as the glob spells such: relative, without a scheme, or whole. */
  private static String spelled(Path found, Path glob, FileSystem system) {
    if (glob.toUri().getScheme() != null) {
      return found.toString();
    }
    String path = found.toUri().getPath();
    String here = system.getWorkingDirectory().toUri().getPath() + "/";
    return !glob.isAbsolute() && path.startsWith(here) ? path.substring(here.length()) : path;
  }

  private void add(String name, FileStatus status, FileSystem system) throws IOException {
    if (status.isDirectory()) {
      addFolder(name, status.getPath(), system);
    } else {
      add(name, status);
    }
  }

  private void add(String name, FileStatus status) {
    files.add(new SourceFile(next(), name, status.getPath().toString(), status.getLen()));
  }

  private void addFolder(String name, Path folder, FileSystem system) throws IOException {
    String plain = name.replaceFirst("(?<=[^/])/+$", "");
    List<Named> found = new ArrayList<>();
    walk(plain, folder, system, found);
    found.sort(Comparator.comparing(Named::name));
    found.forEach(file -> add(file.name(), file.status()));
    if (found.isEmpty()) {
      missing(Unreadable.empty(name));
    }
  }

  private record Named(String name, FileStatus status) {}

  private static void walk(String name, Path folder, FileSystem system, List<Named> into)
      throws IOException {
    for (FileStatus child : system.listStatus(folder)) {
      String last = child.getPath().getName();
      String path = name.endsWith("/") ? name + last : name + "/" + last;
      if (child.isDirectory() && !last.startsWith(".")) {
        walk(path, child.getPath(), system, into);
      } else if (child.isFile() && isRead(last)) {
        into.add(new Named(path, child));
      }
    }
  }

  private void missing(InputProblem problem) {
    problems.put(next(), problem);
  }

  private int next() {
    return files.size() + problems.size();
  }
}
