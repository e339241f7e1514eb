package org.demarche.desk.web.operation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.Closeable;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.demarche.desk.web.site.Desk;

/**
 * Figures of operation. Requests are told by route, not by address, so that their number does not
 * grow with the archive; counts of the archive are at most a minute old.
 */
public final class Meters implements Closeable {

  private static final String BEGUN = "meters.begun";
  private static final Duration[] STEPS =
      LongStream.of(5, 10, 25, 50, 100, 200, 300, 500, 1_000, 2_500, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();

  /** Of this desk. */
  public Meters(Desk desk) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
    ArchiveFigures figures = new ArchiveFigures(desk);
    gauge(
        "demarche.archive.articles",
        "Articles in the archive",
        figures,
        f -> f.now().archived().articles());
    gauge("demarche.archive.incidents", "Incidents", figures, f -> f.now().archived().incidents());
    gauge("demarche.archive.cases", "Arms cases", figures, f -> f.now().archived().cases());
    gauge("demarche.archive.quarantine", "Entries in quarantine", figures, f -> f.now().held());
    gauge("demarche.jobs.open", "Jobs that wait or run", figures, f -> f.now().open());
    gauge("demarche.jobs.failed", "Jobs that failed", figures, f -> f.now().failed());
    gauge(
        "demarche.upkeep.lag",
        "Changes of articles that links and search index do not know yet",
        figures,
        f -> f.now().lag());
  }

  private void gauge(
      String name, String what, ArchiveFigures figures, ToDoubleFunction<ArchiveFigures> value) {
    Gauge.builder(name, figures, value).description(what).strongReference(true).register(registry);
  }

  /** Times all requests. */
  public void addTo(RoutesConfig routes) {
    routes.before(request -> request.attribute(BEGUN, System.nanoTime()));
    routes.after(this::count);
  }

  private void count(Context request) {
    Long begun = request.attribute(BEGUN);
    if (begun != null) {
      Endpoint endpoint = request.endpoints().matchedHttpEndpoint();
      Timer.builder("demarche.http.requests")
          .description("Time until an answer is ready")
          .tag("method", endpoint == null ? "other" : request.method().name())
          .tag("route", endpoint == null ? "none" : endpoint.path)
          .tag("status", Integer.toString(request.statusCode()))
          .serviceLevelObjectives(STEPS)
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** All figures in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
