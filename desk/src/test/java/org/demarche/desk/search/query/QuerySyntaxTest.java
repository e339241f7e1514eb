package org.demarche.desk.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.demarche.desk.search.query.Expression.All;
import org.demarche.desk.search.query.Expression.Any;
import org.demarche.desk.search.query.Expression.Form;
import org.demarche.desk.search.query.Expression.Not;
import org.demarche.desk.search.query.Expression.Term;
import org.junit.jupiter.api.Test;

class QuerySyntaxTest {

  @Test
  void words_side_by_side_are_all_wanted() {
    assertThat(read("air defence")).isEqualTo(new All(List.of(word("air"), word("defence"))));
    assertThat(read("air AND +defence")).isEqualTo(read("air defence"));
  }

  @Test
  void or_binds_least_and_not_most() {
    assertThat(read("a b OR c -d"))
        .isEqualTo(
            new Any(
                List.of(
                    new All(List.of(word("a"), word("b"))),
                    new All(List.of(word("c"), new Not(word("d")))))));
    assertThat(read("a (b OR c)"))
        .isEqualTo(new All(List.of(word("a"), new Any(List.of(word("b"), word("c"))))));
  }

  @Test
  void a_field_holds_for_a_word_a_phrase_or_a_group() {
    assertThat(read("party:IRN")).isEqualTo(new Term("party", "IRN", new Form.Word()));
    assertThat(read("Party:\"north korea\""))
        .isEqualTo(new Term("party", "north korea", new Form.Phrase(0)));
    assertThat(read("party:(IRN OR IRQ)"))
        .isEqualTo(
            new Any(
                List.of(
                    new Term("party", "IRN", new Form.Word()),
                    new Term("party", "IRQ", new Form.Word()))));
  }

  @Test
  void phrases_may_be_loose_and_words_may_be_begun() {
    assertThat(read("\"halt sale\"~3")).isEqualTo(new Term(null, "halt sale", new Form.Phrase(3)));
    assertThat(read("“halt sale”")).isEqualTo(new Term(null, "halt sale", new Form.Phrase(0)));
    assertThat(read("missil*")).isEqualTo(new Term(null, "missil", new Form.Prefix()));
  }

  @Test
  void hyphens_and_colons_inside_text_are_no_operators() {
    assertThat(read("S-300: U.S.-Iran"))
        .isEqualTo(new All(List.of(word("S-300"), word("U.S.-Iran"))));
    assertThat(read("  ")).isEqualTo(Expression.ALL);
  }

  @Test
  void what_cannot_be_read_is_refused_with_its_place_and_a_remedy() {
    assertFault("ab \"cd", 3, "not closed");
    assertFault("a (b", 2, "not closed");
    assertFault("a ) b", 2, "closes none");
    assertFault("a OR", 4, "missing after OR");
    assertFault("AND a", 0, "at the start");
    assertFault("a AND OR b", 6, "missing after AND");
    assertFault("partei:IRN", 0, "no field \"partei\"");
    assertFault("x http://a.b", 2, "quotation marks");
    assertFault("party:type:a", 6, "inside the field party");
    assertFault("a*", 0, "at least 2 letters");
    assertFault("\"a b\"~99", 5, "0 to 50");
    assertFault("a ()", 3, "missing");
  }

  @Test
  void queries_without_end_are_refused_and_not_endured() {
    assertThatThrownBy(() -> read("(".repeat(3000))).hasMessageContaining("too deeply");
    assertThatThrownBy(() -> read("NOT ".repeat(900))).hasMessageContaining("too deeply");
    assertThatThrownBy(() -> read("a ".repeat(1000))).hasMessageContaining("at most 200 words");
    assertThatThrownBy(() -> read("a".repeat(5000))).hasMessageContaining("4000 characters");
  }

  @Test
  void whatever_is_typed_is_read_or_refused() {
    String letters = "ab :()\"~*-+12ANDOR party:\\/[]{}^?!&|\uD83D\uDE00\u0000";
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        query.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        assertThat(read(query.toString())).isNotNull();
        read++;
      } catch (QuerySyntaxException e) {
        assertThat(e.position()).as(query.toString()).isBetween(0, query.length());
        assertThat(e).hasMessageMatching("(?s).{20,}");
      }
    }
    assertThat(read).isBetween(1000, 19_000);
  }

  private static void assertFault(String query, int position, String message) {
    QuerySyntaxException fault =
        catchThrowableOfType(QuerySyntaxException.class, () -> read(query));
    assertThat(fault).as(query).isNotNull().hasMessageContaining(message);
    assertThat(fault.position()).as(query).isEqualTo(position);
  }

  private static Expression read(String query) {
    return QuerySyntax.read(query, Set.of("party", "type"));
  }

  private static Term word(String text) {
    return new Term(null, text, new Form.Word());
  }
}
