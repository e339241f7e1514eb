package org.demarche.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.demarche.desk.store.Filter;
import org.demarche.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class FilterOptionsTest {

  private static final Lexicon LEXICON = Lexicon.shipped();

  @Test
  void without_options_everything_is_wanted_and_the_lexicon_is_not_read() {
    Filtered command = new Filtered();
    line(command).parseArgs();
    Filter filter =
        command.options.filter(
            () -> {
              throw new AssertionError("the lexicon was read");
            });
    assertThat(filter.isAll()).isTrue();
  }

  @Test
  void a_party_is_found_by_code_id_and_name_in_any_letter_case() {
    assertThat(filter("--party", "irn").parties()).containsExactly("IRN");
    assertThat(filter("--party", "Hezbollah").parties()).containsExactly("hezbollah");
    assertThat(filter("--party", "north korea").parties()).containsExactly("north-korea");
    assertThat(filter("--party", "Burma", "--party", "RUS").parties()).contains("RUS").hasSize(2);
  }

  @Test
  void a_weapon_is_found_by_id_name_and_category() {
    assertThat(filter("--weapon", "s-300").weapons()).containsExactly("s-300");
    assertThat(filter("--weapon", "S300").weapons()).containsExactly("s-300");
    assertThat(filter("--weapon", "air defence System").weapons())
        .containsExactly("air defence system");
  }

  @Test
  void an_unknown_name_is_refused_with_those_that_are_alike() {
    assertThatThrownBy(() -> filter("--party", "Irann"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--party Irann")
        .hasMessageContaining("Iran");
    assertThatThrownBy(() -> filter("--weapon", "zzqqx"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("put them into the query");
    assertThatThrownBy(() -> filter("--party", "")).isInstanceOf(Refusal.class);
  }

  @Test
  void years_and_months_are_whole() {
    assertThat(filter("--from", "2007", "--to", "2008-02").days())
        .isEqualTo(new Filter.Days(LocalDate.of(2007, 1, 1), LocalDate.of(2008, 2, 29)));
    assertThat(filter("--to", "2010-9-6").days())
        .isEqualTo(new Filter.Days(null, LocalDate.of(2010, 9, 6)));
  }

  @Test
  void impossible_dates_are_refused_with_the_option_named() {
    for (String date : List.of("07", "2007-13", "2007-02-30", "next year", "2007-01-01T00")) {
      assertThatThrownBy(() -> filter("--from", date))
          .as(date)
          .isInstanceOf(ParameterException.class)
          .hasMessageContaining("--from " + date);
    }
    assertThatThrownBy(() -> filter("--from", "2008", "--to", "2007"))
        .hasMessageContaining("before");
  }

  @Test
  void words_of_the_output_are_taken_and_others_refused() {
    Filter.What what =
        filter("--kind", "Event,transfer", "--type", "consult", "--status", "DELIVERED").what();
    assertThat(what)
        .isEqualTo(
            new Filter.What(
                List.of("event", "transfer"), List.of("CONSULT"), List.of("delivered")));
    assertThatThrownBy(() -> filter("--status", "sold")).hasMessageContaining("considered");
    assertThatThrownBy(() -> filter("--kind", "events")).hasMessageContaining("diversion");
    assertThatThrownBy(() -> filter("--type", "SELL")).hasMessageContaining("COOPERATE");
  }

  private static Filter filter(String... arguments) {
    Filtered command = new Filtered();
    line(command).parseArgs(arguments);
    return command.options.filter(() -> LEXICON);
  }

  private static CommandLine line(Filtered command) {
    return new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Command(name = "filtered")
  private static final class Filtered {
    @Mixin private final FilterOptions options = new FilterOptions();
  }
}
