package org.demarche.desk.export.tab;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * One report of one pair's part in an incident: a row of GDELT's mentions. Offsets, sentences and
 * length count in the document that {@link Layout} describes. Confidence and tone are not known
 * here.
 *
 * @param seen when the report was seen ({@link GdeltTime#seen})
 */
record GdeltMention(GdeltEvent event, Report<Event> report, Layout layout, String seen) {

  private static final int WEB = 1;
  private static final int CITATION_ONLY = 2;

  /** The 16 columns (GDELT 2.0 event database codebook). */
  static Columns<GdeltMention> columns() {
    return new Columns<GdeltMention>()
        .add("GLOBALEVENTID", m -> m.event().number())
        .add("EventTimeDate", m -> m.event().added())
        .add("MentionTimeDate", GdeltMention::seen)
        .add("MentionType", m -> m.report().citation().url() == null ? CITATION_ONLY : WEB)
        .add("MentionSourceName", m -> m.report().citation().source())
        .add("MentionIdentifier", GdeltMention::identifier)
        .add("SentenceID", m -> m.layout().sentence(m.evidence()))
        .add("Actor1CharOffset", m -> m.offset(m.event().dyad().actor()))
        .add("Actor2CharOffset", m -> m.offset(m.event().dyad().recipient()))
        .add("ActionCharOffset", m -> m.layout().offset(m.evidence()))
        .add("InRawText", m -> 1)
        .add("Confidence", m -> null)
        .add("MentionDocLen", m -> m.layout().length())
        .add("MentionDocTone", m -> null)
        .add("MentionDocTranslationInfo", m -> null)
        .add("Extras", m -> null);
  }

  private Evidence evidence() {
    return report.record().provenance().evidence();
  }

  private String identifier() {
    return Objects.requireNonNullElse(report.citation().url(), report.citation().article());
  }

  /** Where this report's words for a party stand; -1 when not in the evidence. */
  private int offset(@Nullable Party party) {
    if (party == null) {
      return -1;
    }
    String same = RecordKey.party(party);
    return parties().stream()
        .filter(p -> RecordKey.party(p).equals(same))
        .mapToInt(p -> layout.offset(evidence(), p.text()))
        .findFirst()
        .orElse(-1);
  }

  private List<Party> parties() {
    Event told = report.record();
    return Stream.of(told.actors(), told.recipients()).flatMap(List::stream).toList();
  }
}
