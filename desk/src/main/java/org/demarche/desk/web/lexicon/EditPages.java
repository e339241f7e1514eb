package org.demarche.desk.web.lexicon;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.account.Role;
import org.demarche.desk.entry.OwnLexicon;
import org.demarche.desk.web.lexicon.LexiconViews.Edit;
import org.demarche.desk.web.lexicon.LexiconViews.Fault;
import org.demarche.desk.web.lexicon.LexiconViews.Saved;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.LexiconFiles;

/** Changes the user's own lexicon: write, check, save, take away, look at what was before. */
final class EditPages implements Pages {

  private static final int LONGEST = 1 << 20;

  private final Desk desk;
  private final Trial trial;

  EditPages(Desk desk) {
    this.desk = desk;
    this.trial = new Trial(desk.workbench());
  }

  @Override
  public void addTo(Router router) {
    router.get("/lexicon/edit", Role.EDITOR, this::edit);
    router.post("/lexicon/check", Role.EDITOR, this::check);
    router.post("/lexicon/save", Role.EDITOR, this::save);
    router.post("/lexicon/remove", Role.EDITOR, this::remove);
  }

  private OwnLexicon own() {
    return new OwnLexicon(desk.workbench().ownLexicon());
  }

  /** A new entry of a kind, or a file that there is, as it is now or as it was. */
  private void edit(Context request) throws IOException {
    QueryString query = QueryString.of(request);
    Optional<Draft> draft = Draft.of(query.first("new"));
    if (draft.isPresent()) {
      show(request, draft.get().path(), draft.get().text(), false, List.of());
      return;
    }
    String path = path(query.first("path"));
    String version = query.first("version");
    String text =
        version.isEmpty()
            ? text(path)
            : own()
                .version(path, version)
                .orElseThrow(() -> new NotFoundResponse("no such version is kept"));
    show(request, path, text, false, List.of());
  }

  private String text(String path) throws IOException {
    Optional<String> own = own().text(path);
    LexiconFiles files = desk.workbench().lexiconFiles();
    if (own.isEmpty() && !files.has(path)) {
      throw new NotFoundResponse("the lexicon has no file " + path);
    }
    return own.isPresent() ? own.get() : files.text(path);
  }

  private static String path(String path) {
    if (!OwnLexicon.isPath(path)) {
      throw new BadRequestResponse(
          "the file must be like frames/consult/meet.yml: in one of the folders frames, operators,"
              + " parties, places, weapons and words, in small letters, digits and hyphens");
    }
    return path;
  }

  private void show(Context request, String path, String text, boolean checked, List<Fault> faults)
      throws IOException {
    Edit view = view(path, text, checked, faults);
    desk.screens()
        .show(
            request,
            Screen.of("lexicon/edit.jte", Section.LEXICON, "Edit " + path, view)
                .with("lexicon/editor.js"));
  }

  private Edit view(String path, String text, boolean checked, List<Fault> faults)
      throws IOException {
    return new Edit(
        path,
        text,
        checked,
        faults,
        LexiconFiles.shipped().has(path),
        own().has(path),
        own().versions(path));
  }

  /** A text as browsers send it, with the ends of lines as files have them. */
  private static String sent(Context request) {
    String text = Objects.requireNonNullElse(request.formParam("text"), "").replace("\r\n", "\n");
    if (text.length() > LONGEST) {
      throw new BadRequestResponse("longer than 1 MB");
    }
    return text.endsWith("\n") ? text : text + "\n";
  }

  private static String sentPath(Context request) {
    return path(Objects.requireNonNullElse(request.formParam("path"), "").strip());
  }

  private void check(Context request) throws IOException {
    String path = sentPath(request);
    String text = sent(request);
    List<Fault> faults = trial.faults(path, text);
    if (request.header("HX-Request") == null) {
      show(request, path, text, true, faults);
    } else {
      desk.screens().part(request, "lexicon/verdict.jte", view(path, text, true, faults));
    }
  }

  /** Only what has no fault is kept. */
  private void save(Context request) throws IOException {
    String path = sentPath(request);
    String text = sent(request);
    List<Fault> faults = trial.faults(path, text);
    if (!faults.isEmpty()) {
      request.status(422);
      show(request, path, text, true, faults);
      return;
    }
    own().save(path, text, desk.clock().instant());
    desk.workbench().reload();
    saved(request, new Saved(path, false));
  }

  private void remove(Context request) throws IOException {
    String path = sentPath(request);
    if (!own().has(path)) {
      throw new NotFoundResponse("there is no such file of your own");
    }
    List<Fault> faults = trial.faultsWithout(path);
    if (!faults.isEmpty()) {
      throw new BadRequestResponse("it is needed by others: " + faults.get(0).message());
    }
    own().remove(path, desk.clock().instant());
    desk.workbench().reload();
    saved(request, new Saved(path, true));
  }

  private void saved(Context request, Saved view) {
    desk.screens().show(request, Screen.of("lexicon/saved.jte", Section.LEXICON, "Saved", view));
  }
}
