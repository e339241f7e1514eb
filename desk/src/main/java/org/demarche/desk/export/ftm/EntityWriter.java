package org.demarche.desk.export.ftm;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.store.Citation;
import org.demarche.model.CodedRecord;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Writes entities, one on a line, and those that they refer to. Parties of the lexicon and persons
 * are written once; only their ids are remembered.
 */
final class EntityWriter implements Closeable {

  private final JsonGenerator json;
  private final PartyBook book;
  private final Set<String> written = new HashSet<>();

  EntityWriter(OutputStream out, PartyBook book) throws IOException {
    this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    this.book = book;
    json.setRootValueSeparator(null);
  }

  void write(Entity entity) throws IOException {
    entity.write(json);
    json.writeRaw('\n');
  }

  /**
   * The id of a party, after its entity; null for a party unknown.
   *
   * @param article where it is spoken of: the same words in another mean another party
   */
  @Nullable String party(@Nullable Party party, String article) throws IOException {
    if (party == null) {
      return null;
    }
    String id =
        party.id() == null
            ? Entity.id("party", article, party.name())
            : Entity.id("party", party.id());
    if (party.id() == null || written.add(id)) {
      write(
          new Entity(schema(party), id)
              .need("name", party.name())
              .put("country", Country.of(party.code()))
              .put("classification", book.kind(party).orElse(null)));
    }
    person(party, id);
    return id;
  }

  /** Links an article to what it says something about. */
  void evidence(CodedRecord record, Citation citation, String entity, String role)
      throws IOException {
    String article = Entity.id("article", citation.article());
    String quote = record.provenance().evidence().quote();
    String start = Integer.toString(record.provenance().evidence().span().start());
    write(
        new Entity("Documentation", Entity.id("evidence", article, entity, role, start))
            .put("document", article)
            .put("entity", entity)
            .put("role", role)
            .put("date", citation.published())
            .put("sourceUrl", citation.url())
            .put("summary", quote));
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** Who acts for a party, if an article says so. */
  private void person(Party party, String client) throws IOException {
    String name = party.person();
    if (name == null) {
      return;
    }
    String id = Entity.id("person", client, name);
    String role = Entity.id("role", id, String.valueOf(party.office()));
    if (written.add(id)) {
      Entity person = new Entity("Person", id).need("name", name);
      write(person.put("country", Country.of(party.code())));
    }
    if (written.add(role)) {
      write(
          new Entity("Representation", role)
              .put("agent", id)
              .put("client", client)
              .put("role", party.office()));
    }
  }

  /** What sort of legal entity a party is, by the lexicon; unknown parties are just that. */
  String schema(Party party) {
    return switch (book.kind(party).orElse("")) {
      case "" -> "LegalEntity";
      case "state", "agency", "court" -> "PublicBody";
      case "firm", "media" -> "Company";
      default -> "Organization";
    };
  }
}
