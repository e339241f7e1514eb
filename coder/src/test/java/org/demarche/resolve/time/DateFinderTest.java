package org.demarche.resolve.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.DateRange;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published on Wednesday, 8 September 2010, unless a test says otherwise. */
class DateFinderTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2010, 9, 8);

  private final DateFinder finder = new DateFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tanks crossed the border on 24 February 2022.            | 24 February 2022   | 2022-02-24..2022-02-24 DAY
          On Feb. 24, 2022, tanks crossed the border.              | Feb. 24, 2022      | 2022-02-24..2022-02-24 DAY
          The cable is dated 26-FEB-1987 and unsigned.             | 26-FEB-1987        | 1987-02-26..1987-02-26 DAY
          The accord of the 24th of March 1999 has lapsed.         | the 24th of March 1999 | 1999-03-24..1999-03-24 DAY
          They met on September 11, 2001 in Islamabad.             | September 11, 2001 | 2001-09-11..2001-09-11 DAY
          They met on 11 Sept. 2001 in Islamabad.                  | 11 Sept. 2001      | 2001-09-11..2001-09-11 DAY
          The frigate sailed on June 2nd, 1982.                    | June 2nd, 1982     | 1982-06-02..1982-06-02 DAY
          It was signed on March five, 1987.                       | March five, 1987   | 1987-03-05..1987-03-05 DAY
          The frigate sailed on 2022-02-24.                        | 2022-02-24         | 2022-02-24..2022-02-24 DAY
          The frigate sailed on 24/02/2022.                        | 24/02/2022         | 2022-02-24..2022-02-24 DAY
          The frigate sailed on 02/24/2022.                        | 02/24/2022         | 2022-02-24..2022-02-24 DAY
          The frigate sailed on 24.02.2022.                        | 24.02.2022         | 2022-02-24..2022-02-24 DAY
          The frigate sailed on 04/05/2022.                        | 04/05/2022         | .. DAY
          On Monday, March 3, 2014, the base fell.                 | Monday, March 3, 2014 | 2014-03-03..2014-03-03 DAY
          The 9 May 1945 surrender ended it.                       | 9 May 1945         | 1945-05-09..1945-05-09 DAY
          The base fell on February 29, 2012.                      | February 29, 2012  | 2012-02-29..2012-02-29 DAY
          It was agreed in March 2015.                             | March 2015         | 2015-03-01..2015-03-31 MONTH
          It was agreed in March of 2015.                          | March of 2015      | 2015-03-01..2015-03-31 MONTH
          It was agreed in Feb. 2012.                              | Feb. 2012          | 2012-02-01..2012-02-29 MONTH
          It was agreed in MARCH 1987.                             | MARCH 1987         | 1987-03-01..1987-03-31 MONTH
          It was agreed in May 2009.                               | May 2009           | 2009-05-01..2009-05-31 MONTH
          The order was placed in 2007.                            | 2007               | 2007-01-01..2007-12-31 YEAR
          The 1973 war changed that.                               | 1973               | 1973-01-01..1973-12-31 YEAR
          Its 2007 order for missiles stands.                      | 2007               | 2007-01-01..2007-12-31 YEAR
          The 2014 sanctions were eased.                           | 2014               | 2014-01-01..2014-12-31 YEAR
          The deal (2007) was secret.                              | 2007               | 2007-01-01..2007-12-31 YEAR
          The fiscal 2012 budget pays for it.                      | fiscal 2012        | 2012-01-01..2012-12-31 YEAR
          Deliveries began in mid-2010.                            | mid-2010           | 2010-05-01..2010-08-31 YEAR
          Deliveries began in early 2010.                          | early 2010         | 2010-01-01..2010-04-30 YEAR
          Deliveries began in late 2009.                           | late 2009          | 2009-09-01..2009-12-31 YEAR
          Deliveries began in mid-March 2010.                      | mid-March 2010     | 2010-03-11..2010-03-20 MONTH
          Deliveries began in late February 2012.                  | late February 2012 | 2012-02-21..2012-02-29 MONTH
          Iraq bought them in the 1980s.                           | the 1980s          | 1980-01-01..1989-12-31 DECADE
          Iraq bought them in the '80s.                            | the '80s           | 1980-01-01..1989-12-31 DECADE
          Iraq bought them in the early 1990s.                     | the early 1990s    | 1990-01-01..1993-12-31 DECADE
          Iraq bought them in the mid-1970s.                       | the mid-1970s      | 1974-01-01..1976-12-31 DECADE
          Iraq bought them in the late 1960s.                      | the late 1960s     | 1967-01-01..1969-12-31 DECADE
          The raid took place in spring 2012.                      | spring 2012        | 2012-03-01..2012-05-31 SEASON
          The raid took place in the summer of 1990.               | the summer of 1990 | 1990-06-01..1990-08-31 SEASON
          The raid took place in the winter of 2011.               | the winter of 2011 | 2011-12-01..2012-02-29 SEASON
          Exports fell in Q3 2009.                                 | Q3 2009            | 2009-07-01..2009-09-30 QUARTER
          Exports fell in the third quarter of 2009.               | the third quarter of 2009 | 2009-07-01..2009-09-30 QUARTER
          Exports fell in the second half of 2009.                 | the second half of 2009 | 2009-07-01..2009-12-31 YEAR
          Exports fell at the end of 2009.                         | the end of 2009    | 2009-09-01..2009-12-31 YEAR
          Exports fell at the beginning of March 2009.             | the beginning of March 2009 | 2009-03-01..2009-03-10 MONTH
          """)
  void calendarDatesNeedNoPublicationDate(String text, String said, String range) {
    assertThat(only(text, null, Tense.NONE)).isEqualTo(said + " = " + range);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Barak met Putin yesterday.                     | PAST   | yesterday          | 2010-09-07..2010-09-07 DAY
          Barak met Putin today.                         | PAST   | today              | 2010-09-08..2010-09-08 DAY
          Barak will meet Putin tonight.                 | FUTURE | tonight            | 2010-09-08..2010-09-08 DAY
          Barak will meet Putin tomorrow.                | FUTURE | tomorrow           | 2010-09-09..2010-09-09 DAY
          Barak met Putin yesterday evening.             | PAST   | yesterday evening  | 2010-09-07..2010-09-07 DAY
          Barak met Putin the day before yesterday.      | PAST   | the day before yesterday | 2010-09-06..2010-09-06 DAY
          He leaves the day after tomorrow.              | FUTURE | the day after tomorrow | 2010-09-10..2010-09-10 DAY
          Rockets hit the port last night.               | PAST   | last night         | 2010-09-07..2010-09-07 DAY
          Rockets hit the port overnight.                | PAST   | overnight          | 2010-09-07..2010-09-08 DAY
          Rockets hit the port this morning.             | PAST   | this morning       | 2010-09-08..2010-09-08 DAY
          Rockets hit the port early today.              | PAST   | early today        | 2010-09-08..2010-09-08 DAY
          Rockets hit the port three hours ago.          | PAST   | three hours ago    | 2010-09-08..2010-09-08 DAY
          They signed on Monday.                         | PAST   | Monday             | 2010-09-06..2010-09-06 DAY
          They signed on Saturday.                       | PAST   | Saturday           | 2010-09-04..2010-09-04 DAY
          They signed on Wednesday.                      | PAST   | Wednesday          | 2010-09-08..2010-09-08 DAY
          They signed on Thursday.                       | NONE   | Thursday           | 2010-09-02..2010-09-02 DAY
          They will sign on Saturday.                    | FUTURE | Saturday           | 2010-09-11..2010-09-11 DAY
          They will sign on Wednesday.                   | FUTURE | Wednesday          | 2010-09-08..2010-09-08 DAY
          They signed late on Monday.                    | PAST   | late on Monday     | 2010-09-06..2010-09-06 DAY
          They signed on Monday night.                   | PAST   | Monday night       | 2010-09-06..2010-09-06 DAY
          They signed last Wednesday.                    | PAST   | last Wednesday     | 2010-09-01..2010-09-01 DAY
          They will sign next Wednesday.                 | FUTURE | next Wednesday     | 2010-09-15..2010-09-15 DAY
          They meet this Friday.                         | NONE   | this Friday        | 2010-09-10..2010-09-10 DAY
          Monday's talks failed.                         | PAST   | Monday             | 2010-09-06..2010-09-06 DAY
          They signed over the weekend.                  | PAST   | the weekend        | 2010-09-04..2010-09-05 DAY
          They will sign over the weekend.               | FUTURE | the weekend        | 2010-09-11..2010-09-12 DAY
          They signed last weekend.                      | PAST   | last weekend       | 2010-09-04..2010-09-05 DAY
          They will sign this weekend.                   | FUTURE | this weekend       | 2010-09-11..2010-09-12 DAY
          They signed last week.                         | PAST   | last week          | 2010-08-30..2010-09-05 WEEK
          They will sign next week.                      | FUTURE | next week          | 2010-09-13..2010-09-19 WEEK
          They signed this week.                         | PAST   | this week          | 2010-09-06..2010-09-12 WEEK
          They signed earlier this week.                 | PAST   | earlier this week  | 2010-09-06..2010-09-08 WEEK
          They signed last month.                        | PAST   | last month         | 2010-08-01..2010-08-31 MONTH
          They will sign next month.                     | FUTURE | next month         | 2010-10-01..2010-10-31 MONTH
          They signed earlier this month.                | PAST   | earlier this month | 2010-09-01..2010-09-08 MONTH
          They will sign later this month.               | FUTURE | later this month   | 2010-09-08..2010-09-30 MONTH
          They signed late last month.                   | PAST   | late last month    | 2010-08-21..2010-08-31 MONTH
          They signed last year.                         | PAST   | last year          | 2009-01-01..2009-12-31 YEAR
          They signed early this year.                   | PAST   | early this year    | 2010-01-01..2010-04-30 YEAR
          They will sign early next year.                | FUTURE | early next year    | 2011-01-01..2011-04-30 YEAR
          They will sign later this year.                | FUTURE | later this year    | 2010-09-08..2010-12-31 YEAR
          They signed at the end of last year.           | PAST   | the end of last year | 2009-09-01..2009-12-31 YEAR
          They signed two weeks ago.                     | PAST   | two weeks ago      | 2010-08-23..2010-08-29 WEEK
          They signed three days ago.                    | PAST   | three days ago     | 2010-09-05..2010-09-05 DAY
          They signed 18 months ago.                     | PAST   | 18 months ago      | 2009-03-01..2009-03-31 MONTH
          They signed five years ago.                    | PAST   | five years ago     | 2005-01-01..2005-12-31 YEAR
          They signed a decade ago.                      | PAST   | a decade ago       | 2000-01-01..2000-12-31 DECADE
          They signed a couple of weeks ago.             | PAST   | a couple of weeks ago | 2010-08-23..2010-08-29 WEEK
          They signed a fortnight ago.                   | PAST   | a fortnight ago    | 2010-08-23..2010-08-29 WEEK
          They will sign in three days.                  | FUTURE | in three days      | 2010-09-11..2010-09-11 DAY
          They will sign in two weeks.                   | FUTURE | in two weeks       | 2010-09-20..2010-09-26 WEEK
          They will sign in six months.                  | FUTURE | in six months      | 2011-03-01..2011-03-31 MONTH
          They will sign two years from now.             | FUTURE | two years from now | 2012-01-01..2012-12-31 YEAR
          Shelling rose over the past three weeks.       | PAST   | the past three weeks | 2010-08-18..2010-09-08 WEEK
          Shelling rose in the last year.                | PAST   | the last year      | 2009-09-08..2010-09-08 YEAR
          Aid will come within the next 10 days.         | FUTURE | the next 10 days   | 2010-09-08..2010-09-18 DAY
          They signed in March.                          | PAST   | March              | 2010-03-01..2010-03-31 MONTH
          They signed in November.                       | PAST   | November           | 2009-11-01..2009-11-30 MONTH
          They will sign in March.                       | FUTURE | March              | 2011-03-01..2011-03-31 MONTH
          They signed in May.                            | PAST   | May                | 2010-05-01..2010-05-31 MONTH
          They signed in mid-May.                        | PAST   | mid-May            | 2010-05-11..2010-05-20 MONTH
          They signed last May.                          | PAST   | last May           | 2010-05-01..2010-05-31 MONTH
          They will sign next March.                     | FUTURE | next March         | 2011-03-01..2011-03-31 MONTH
          They signed last December.                     | PAST   | last December      | 2009-12-01..2009-12-31 MONTH
          They signed on 24 February.                    | PAST   | 24 February        | 2010-02-24..2010-02-24 DAY
          They signed on Dec. 3.                         | PAST   | Dec. 3             | 2009-12-03..2009-12-03 DAY
          They will sign on Sept. 20.                    | FUTURE | Sept. 20           | 2010-09-20..2010-09-20 DAY
          The summit on Sept. 20 is certain.             | NONE   | Sept. 20           | 2010-09-20..2010-09-20 DAY
          The summit on Aug. 20 was dull.                | NONE   | Aug. 20            | 2010-08-20..2010-08-20 DAY
          The summit is on Monday, Sept. 13.             | FUTURE | Monday, Sept. 13   | 2010-09-13..2010-09-13 DAY
          They signed on March 3-5.                      | PAST   | March 3-5          | 2010-03-03..2010-03-05 DAY
          They signed last summer.                       | PAST   | last summer        | 2010-06-01..2010-08-31 SEASON
          They signed last autumn.                       | PAST   | last autumn        | 2009-09-01..2009-11-30 SEASON
          They will sign this autumn.                    | FUTURE | this autumn        | 2010-09-01..2010-11-30 SEASON
          They will sign next spring.                    | FUTURE | next spring        | 2011-03-01..2011-05-31 SEASON
          Exports fell last quarter.                     | PAST   | last quarter       | 2010-04-01..2010-06-30 QUARTER
          Exports fell in the first quarter.             | PAST   | the first quarter  | 2010-01-01..2010-03-31 QUARTER
          Exports rise by the end of the year.           | FUTURE | by the end of the year | ..2010-12-31 YEAR
          """)
  void relativeDatesCountFromTheDayOfPublication(
      String text, Tense tense, String said, String range) {
    assertThat(only(text, WEDNESDAY, tense)).isEqualTo(said + " = " + range);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sales grew between 2007 and 2010.              | PAST   | between 2007 and 2010 | 2007-01-01..2010-12-31 YEAR
          Sales grew from 2007 to 2010.                  | PAST   | from 2007 to 2010  | 2007-01-01..2010-12-31 YEAR
          Sales grew in 2007-2010.                       | PAST   | 2007-2010          | 2007-01-01..2010-12-31 YEAR
          The war of 1980-88 cost both.                  | PAST   | 1980-88            | 1980-01-01..1988-12-31 YEAR
          Sales grew from March to May.                  | PAST   | from March to May  | 2010-03-01..2010-05-31 MONTH
          Sales grew from November to March.             | PAST   | from November to March | 2009-11-01..2010-03-31 MONTH
          Sales grew between March and May 2008.         | PAST   | between March and May 2008 | 2008-03-01..2008-05-31 MONTH
          Sales grew from March 3 to April 5.            | PAST   | from March 3 to April 5 | 2010-03-03..2010-04-05 DAY
          The talks of 3-5 March 2009 failed.            | PAST   | 3-5 March 2009     | 2009-03-03..2009-03-05 DAY
          Sales grew from Monday to Wednesday.           | PAST   | from Monday to Wednesday | 2010-09-06..2010-09-08 DAY
          Sales grew in March/April.                     | PAST   | March/April        | 2010-03-01..2010-04-30 MONTH
          It has been in force since 2003.               | PAST   | since 2003         | 2003-01-01.. YEAR
          It has been in force since last week.          | PAST   | since last week    | 2010-08-30.. WEEK
          It has been in force since the 1980s.          | PAST   | since the 1980s    | 1980-01-01.. DECADE
          It was in force until March 2009.              | PAST   | until March 2009   | ..2009-03-31 MONTH
          It is in force until Friday.                   | FUTURE | until Friday       | ..2010-09-10 DAY
          Delivery is due by 2012.                       | FUTURE | by 2012            | ..2012-12-31 YEAR
          It was built before 2001.                      | PAST   | before 2001        | ..2000-12-31 YEAR
          It was built after May 1, 2008.                | PAST   | after May 1, 2008  | 2008-05-02.. DAY
          It is in force from 2011 onwards.              | FUTURE | from 2011 onwards  | 2011-01-01.. YEAR
          """)
  void rangesMayBeOpen(String text, Tense tense, String said, String range) {
    assertThat(only(text, WEDNESDAY, tense)).isEqualTo(said + " = " + range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turkey bought F-16 fighters and S-300 missiles.",
        "Resolution 2231 endorsed the deal.",
        "Resolution 1929 bans such sales.",
        "Article 5 binds them all.",
        "They sent 1,500 troops.",
        "They sent 2000 troops.",
        "The G20 will discuss it.",
        "A 25-year-old man was held.",
        "The 737 landed safely.",
        "Flight 1987 landed safely.",
        "They may sell missiles.",
        "May Syria sell missiles?",
        "Theresa May refused.",
        "The meeting ended at 2000 GMT.",
        "It cost $2000 a piece.",
        "It cost 2000 dollars a piece.",
        "He recently visited Moscow.",
        "Two days later he resigned.",
        "They left the next day.",
        "They train every Monday.",
        "They meet twice a week.",
        "Shares fell 24 percent.",
        "The Mi-8 March test failed.",
        "The Sunday Times reported it.",
        "On Black Friday shops were full.",
        "Protesters march on the embassy.",
        "He asked for a second look.",
        "The sale of Su-30 jets went ahead.",
        "At his summer home he relaxed.",
        "Thirty died in three days of fighting.",
        "They paid for 1990 tonnes of wheat.",
        "February 30 is no day.",
      })
  void otherNumbersAndNamesAreNoDates(String text) {
    assertThat(finder.find(PlainSentence.of(text), WEDNESDAY, Tense.PAST)).isEmpty();
  }

  @Test
  void withoutPublicationDateRelativeDatesKeepTheirText() {
    assertThat(only("They signed last week.", null, Tense.PAST)).isEqualTo("last week = .. WEEK");
    assertThat(only("They signed in March.", null, Tense.PAST)).isEqualTo("March = .. MONTH");
    assertThat(only("They signed on Saturday.", null, Tense.PAST)).isEqualTo("Saturday = .. DAY");
  }

  @Test
  void severalDatesComeFromLeftToRight() {
    List<FoundDate> dates =
        finder.find(
            PlainSentence.of("Ordered in 2007, they were delivered in 2010 and again last year."),
            WEDNESDAY);
    assertThat(dates)
        .extracting(d -> d.range().text())
        .containsExactly("2007", "2010", "last year");
  }

  @Test
  void tokensOfADateAreReported() {
    FoundDate date =
        finder.find(PlainSentence.of("On Feb. 24, 2022, it began."), null, Tense.NONE).get(0);
    assertThat(List.of(date.first(), date.last())).containsExactly(1, 4);
  }

  @Test
  void clauseWithAFutureVerbLooksForward() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            They PRP nsubj 3
            will MD aux 3
            meet VB root 0
            on IN prep 3
            Saturday NNP pobj 4
            """);
    assertThat(finder.find(sentence, WEDNESDAY).get(0).range().start())
        .isEqualTo(LocalDate.of(2010, 9, 11));
  }

  @Test
  void plannedVisitLooksForwardFromAPastSentence() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            He PRP nsubjpass 3
            was VBD auxpass 3
            expected VBN root 0
            on IN prep 3
            Saturday NNP pobj 4
            """);
    assertThat(Tense.at(sentence, 4)).isEqualTo(Tense.FUTURE);
  }

  @Test
  void dateOfAReportIsNotTheDateOfWhatIsReported() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Officials NNS nsubj 2
            said VBD root 0
            Monday NNP npadvmod 2
            that IN mark 6
            Barak NNP nsubj 6
            met VBD ccomp 2
            Putin NNP dobj 6
            last JJ amod 9
            week NN npadvmod 6
            """);
    assertThat(finder.dateOf(sentence, 5, WEDNESDAY).orElseThrow().range().text())
        .isEqualTo("last week");
    assertThat(finder.dateOf(sentence, 1, WEDNESDAY).orElseThrow().range().text())
        .isEqualTo("Monday");
  }

  @Test
  void dateOfAMeetingIsFoundFromTheNoun() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Monday NNP poss 3
            's POS case 1
            meeting NN nsubj 4
            failed VBD root 0
            """);
    assertThat(finder.dateOf(sentence, 2, WEDNESDAY)).isPresent();
    assertThat(finder.dateOf(sentence, 3, WEDNESDAY)).isPresent();
  }

  private String only(String text, @Nullable LocalDate published, Tense tense) {
    List<FoundDate> dates = finder.find(PlainSentence.of(text), published, tense);
    assertThat(dates).as(text).hasSize(1);
    DateRange range = dates.get(0).range();
    return range.text()
        + " = "
        + day(range.start())
        + ".."
        + day(range.end())
        + " "
        + range.granularity();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
