package org.demarche.desk.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Map;

/** Renders pages, and parts of pages for scripts that ask for a part. */
public final class Screens {

  private final TemplateEngine templates;
  private final Assets assets;

  /** With the assets of this desk. */
  public Screens(Assets assets) {
    this.assets = assets;
    this.templates = assets.sources() == null ? shipped() : edited(assets.sources().resolve("jte"));
  }

  private static TemplateEngine shipped() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  /** Templates as they are now in a folder, for who works on them. */
  private static TemplateEngine edited(Path folder) {
    Path classes =
        Path.of(
            System.getProperty("java.io.tmpdir"), "demarche-jte-" + ProcessHandle.current().pid());
    TemplateEngine engine =
        TemplateEngine.create(new DirectoryCodeResolver(folder), classes, ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  /** Answers with a page. */
  public void show(Context request, Screen screen) {
    Head head =
        new Head(
            screen.title(),
            screen.section(),
            screen.scripts(),
            Guard.visitor(request),
            Visit.formToken(Visit.begun(request)),
            assets.path(),
            request.path() + QueryString.of(request));
    html(request, rendered(screen.template(), Map.of("head", head, "view", screen.view())));
  }

  /** Answers with a part of a page. */
  public void part(Context request, String template, Object view) {
    html(
        request,
        rendered(
            template, Map.of("view", view, "formToken", Visit.formToken(Visit.begun(request)))));
  }

  private static void html(Context request, String page) {
    request.contentType("text/html; charset=utf-8").result(page);
  }

  private String rendered(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput(16_384);
    templates.render(template, values, output);
    return output.toString();
  }
}
