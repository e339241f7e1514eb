package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.EventType;

/**
 * All that the coder knows beforehand. Immutable; reading it checks it, and the first fault stops
 * the reading with file, line and what was expected.
 *
 * @param frames ways of saying that something was done
 * @param armsFrames ways of speaking of weapons that change hands
 * @param version digest of the files it was read from
 */
public record Lexicon(
    String version,
    WordClasses classes,
    LightVerbs lightVerbs,
    List<Frame> frames,
    List<Frame> armsFrames,
    Map<String, Operator> operators,
    Parties parties,
    List<WeaponClass> weapons,
    LexiconFiles files) {

  /** Who acts: parties, offices and their holders, and nouns that tell a sector. */
  public record Parties(
      Map<String, PartyEntry> entries,
      List<Office> offices,
      TitleWords titleWords,
      List<RoleNoun> roles,
      List<RoleNoun.Modifier> roleModifiers,
      List<Tenure> tenures) {}

  /**
   * Words around titles.
   *
   * @param past before a title: the office is no longer held ("former")
   * @param onlyBeforeName titles that are ordinary words elsewhere ("general", "judge")
   */
  public record TitleWords(Set<String> past, Set<String> onlyBeforeName) {}

  /** The lexicon that comes with Demarche. */
  public static Lexicon shipped() {
    return read(LexiconFiles.shipped());
  }

  /** Reads and checks all files. */
  public static Lexicon read(LexiconFiles files) {
    WordClasses classes = WordClasses.read(files.yaml("words/classes.yml"));
    Map<String, Operator> operators = new LinkedHashMap<>();
    for (String path : files.list("operators", ".yml")) {
      YamlNode root = files.yaml(path);
      Operator operator = Operator.read(root);
      checkFileName(root, "operator", operator.id());
      operators.put(operator.id(), operator);
    }
    List<Frame> frames = frames(files, classes, operators);
    return new Lexicon(
        files.version(),
        classes,
        LightVerbs.read(files.yaml("words/light-verbs.yml")),
        frames.stream().filter(f -> f.sense().arms() == null).toList(),
        frames.stream().filter(f -> f.sense().arms() != null).toList(),
        Map.copyOf(operators),
        parties(files),
        weapons(files),
        files);
  }

  private static List<WeaponClass> weapons(LexiconFiles files) {
    List<WeaponClass> classes = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    for (String path : files.list("weapons", ".yml")) {
      YamlNode root = files.yaml(path);
      WeaponClass read = WeaponClass.read(root);
      checkFileName(root, "class", read.id());
      for (WeaponEntry weapon : read.weapons()) {
        String before = ids.put(weapon.id(), path);
        if (before != null) {
          throw new LexiconException(
              path,
              weapon.source().line(),
              "the weapon \"" + weapon.id() + "\" is also in " + before + "; make them one");
        }
      }
      classes.add(read);
    }
    return List.copyOf(classes);
  }

  private static List<Frame> frames(
      LexiconFiles files, WordClasses classes, Map<String, Operator> operators) {
    List<Frame> frames = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    for (String path : files.list("frames", ".yml")) {
      YamlNode root = files.yaml(path);
      Frame frame = Frame.read(root, classes);
      String operator = frame.sense().operator();
      if (operator != null && !operators.containsKey(operator)) {
        throw root.fault(
            "there is no operator \"" + operator + "\"; there are " + operators.keySet());
      }
      checkMode(root, frame, operators);
      checkFileName(root, "frame", frame.id());
      String before = ids.put(frame.id(), path);
      if (before != null) {
        throw root.fault(
            "the frame \"" + frame.id() + "\" is also in " + before + "; rename one of them");
      }
      frames.add(frame);
    }
    return List.copyOf(frames);
  }

  /** A file that holds one entry has the entry's name, so that it can be found. */
  private static void checkFileName(YamlNode root, String key, String id) {
    if (!root.file().endsWith("/" + id + ".yml")) {
      throw root.fault(
          key + " \"" + id + "\" should stand in a file " + id + ".yml; rename one of them");
    }
  }

  /** The mode that a frame gives to its operator's outcome is one of that outcome's event. */
  private static void checkMode(YamlNode root, Frame frame, Map<String, Operator> operators) {
    Operator operator = operators.get(frame.sense().operator());
    String mode = frame.sense().mode();
    if (operator == null || mode == null) {
      return;
    }
    Set<EventType> events = new TreeSet<>();
    operator.rows().stream().map(Operator.Row::event).filter(Objects::nonNull).forEach(events::add);
    if (events.stream().noneMatch(event -> event.modes().contains(mode))) {
      List<String> modes = events.stream().flatMap(event -> event.modes().stream()).toList();
      throw root.fault(
          "no outcome of the operator "
              + operator.id()
              + " has the mode "
              + mode
              + ", but "
              + modes);
    }
  }

  private static Parties parties(LexiconFiles files) {
    Map<String, PartyEntry> entries = new LinkedHashMap<>();
    for (String path : files.list("parties", ".yml")) {
      if (path.equals("parties/offices.yml") || path.equals("parties/roles.yml")) {
        continue;
      }
      YamlNode root = files.yaml(path);
      if (path.startsWith("parties/states/")) {
        PartyEntry state = PartyEntry.readState(root);
        add(entries, root, state);
        checkFileName(root, "party", state.id());
      } else {
        for (YamlNode node : root.fields("parties").items("parties")) {
          add(entries, node, PartyEntry.readListed(node));
        }
      }
    }
    List<Office> offices = new ArrayList<>();
    TitleWords titleWords = new TitleWords(Set.of(), Set.of());
    if (files.has("parties/offices.yml")) {
      YamlNode.Fields root =
          files
              .yaml("parties/offices.yml")
              .fields("offices", "prefixes", "past-prefixes", "only-before-name", "suffixes");
      offices.addAll(root.list("offices", Office::read));
      titleWords =
          new TitleWords(
              Set.copyOf(root.texts("past-prefixes")), Set.copyOf(root.texts("only-before-name")));
    }
    List<RoleNoun> roles = new ArrayList<>();
    List<RoleNoun.Modifier> modifiers = new ArrayList<>();
    if (files.has("parties/roles.yml")) {
      YamlNode.Fields root =
          files.yaml("parties/roles.yml").fields("roles", "modifiers", "peoples");
      roles.addAll(root.list("roles", RoleNoun::read));
      modifiers.addAll(root.list("modifiers", RoleNoun.Modifier::read));
      for (YamlNode node : root.items("peoples")) {
        add(entries, node, PartyEntry.readPeople(node, entries));
      }
    }
    return new Parties(
        entries,
        List.copyOf(offices),
        titleWords,
        List.copyOf(roles),
        List.copyOf(modifiers),
        tenures(files));
  }

  private static void add(Map<String, PartyEntry> entries, YamlNode node, PartyEntry entry) {
    if (entries.putIfAbsent(entry.id(), entry) != null) {
      PartyEntry.Source before = entries.get(entry.id()).source();
      throw node.fault(
          "the party \""
              + entry.id()
              + "\" is also in "
              + before.file()
              + ":"
              + before.line()
              + "; rename one of them, or make them one");
    }
  }

  private static List<Tenure> tenures(LexiconFiles files) {
    List<Tenure> tenures = new ArrayList<>();
    List<String> paths = new ArrayList<>(files.list("parties/holders", ".tsv"));
    paths.addAll(files.list("imported/oeda", ".tsv"));
    for (String path : paths) {
      String[] lines = files.text(path).split("\r?\n");
      List<String> header = List.of(lines[0].split("\t"));
      if (!header.containsAll(Tenure.COLUMNS)) {
        throw new LexiconException(
            path, 1, "expected a header with the columns " + Tenure.COLUMNS + ", found " + header);
      }
      for (int i = 1; i < lines.length; i++) {
        if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
          tenures.add(Tenure.of(path, i + 1, header, lines[i]));
        }
      }
    }
    return List.copyOf(tenures);
  }
}
