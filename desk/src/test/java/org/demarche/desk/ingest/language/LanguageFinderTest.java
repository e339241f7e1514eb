package org.demarche.desk.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.demarche.model.Article;
import org.junit.jupiter.api.Test;

class LanguageFinderTest {

  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry(
              "de",
              "Der Verteidigungsminister reiste am Montag nach Oslo, um über die Lieferung von Panzern zu sprechen."),
          Map.entry(
              "fr",
              "Le ministre de la défense s'est rendu lundi à Oslo pour discuter de la livraison de chars."),
          Map.entry(
              "es",
              "El ministro de Defensa viajó el lunes a Oslo para hablar de la entrega de carros de combate."),
          Map.entry(
              "it",
              "Il ministro della difesa è volato lunedì a Oslo per discutere la consegna dei carri armati."),
          Map.entry(
              "pt",
              "O ministro da Defesa viajou na segunda-feira a Oslo para discutir a entrega de tanques ao país."),
          Map.entry(
              "nl",
              "De minister van Defensie vloog maandag naar Oslo om te praten over de levering van tanks."),
          Map.entry(
              "sv",
              "Försvarsministern reste på måndagen till Oslo för att tala om leveransen av stridsvagnar."),
          Map.entry(
              "da",
              "Forsvarsministeren rejste mandag til Oslo for at tale om leveringen af kampvogne til hæren."),
          Map.entry(
              "fi",
              "Puolustusministeri matkusti maanantaina Osloon keskustelemaan panssarivaunujen toimituksesta."),
          Map.entry(
              "pl",
              "Minister obrony poleciał w poniedziałek do Oslo, aby rozmawiać o dostawie czołgów dla wojska."),
          Map.entry(
              "cs",
              "Ministr obrany odletěl v pondělí do Osla, aby jednal o dodávce tanků pro armádu."),
          Map.entry(
              "hu",
              "A védelmi miniszter hétfőn Oslóba utazott, hogy a harckocsik szállításáról tárgyaljon."),
          Map.entry(
              "ro",
              "Ministrul apărării a plecat luni la Oslo pentru a discuta despre livrarea de tancuri către armată."),
          Map.entry(
              "hr",
              "Ministar obrane otputovao je u ponedjeljak u Oslo kako bi razgovarao o isporuci tenkova vojsci."),
          Map.entry(
              "tr",
              "Savunma bakanı pazartesi günü tankların teslimatını görüşmek üzere Oslo'ya gitti."),
          Map.entry(
              "ru",
              "Министр обороны вылетел в понедельник в Осло, чтобы обсудить поставку танков для армии."),
          Map.entry(
              "uk",
              "Міністр оборони вилетів у понеділок до Осло, щоб обговорити постачання танків для війська."),
          Map.entry(
              "bg",
              "Министърът на отбраната отпътува в понеделник за Осло, за да обсъди доставката на танкове."),
          Map.entry(
              "el",
              "Ο υπουργός Άμυνας ταξίδεψε τη Δευτέρα στο Όσλο για να συζητήσει την παράδοση αρμάτων."),
          Map.entry(
              "ar", "سافر وزير الدفاع يوم الاثنين إلى أوسلو لمناقشة تسليم الدبابات إلى الجيش."),
          Map.entry(
              "fa",
              "وزیر دفاع روز دوشنبه برای گفتگو درباره تحویل تانک‌ها به ارتش به اسلو سفر کرد."),
          Map.entry("he", "שר הביטחון טס ביום שני לאוסלו כדי לדון באספקת טנקים לצבא."),
          Map.entry(
              "hi", "रक्षा मंत्री सोमवार को सेना के लिए टैंकों की आपूर्ति पर चर्चा करने ओस्लो गए।"),
          Map.entry("ja", "防衛大臣は月曜日、戦車の引き渡しについて話し合うためオスロへ向かった。"),
          Map.entry("ko", "국방부 장관은 월요일 전차 인도 문제를 논의하기 위해 오슬로로 떠났다."),
          Map.entry("zh", "国防部长星期一前往奥斯陆，讨论向军队交付坦克的问题。"),
          Map.entry(
              "vi",
              "Bộ trưởng Quốc phòng đã bay đến Oslo hôm thứ Hai để thảo luận việc bàn giao xe tăng cho quân đội."),
          Map.entry(
              "th", "รัฐมนตรีกลาโหมเดินทางไปออสโลเมื่อวันจันทร์เพื่อหารือเรื่องการส่งมอบรถถัง"),
          Map.entry(
              "id",
              "Menteri pertahanan terbang ke Oslo pada hari Senin untuk membahas pengiriman tank kepada tentara."),
          Map.entry(
              "et",
              "Kaitseminister sõitis esmaspäeval Oslosse, et arutada tankide tarnimist kaitseväele."));

  private static final String[] ENGLISH = {
    "Envoy flies to Oslo",
    "Kowalczyk and Müller to meet in Wrocław",
    "KUALA NORD MINING 2ND QTR NET\nShr 12 cts vs 9 cts\nNet 3.4 mln vs 2.1 mln\nRevs 18 mln vs 15 mln",
    "Six killed as shells hit market in Al-Qusayr",
    "Nordhavn, March 3 - Crude up 12 cts at 18.40 dlrs",
    "Presidents Ramírez and González sign accord in Ciudad Antigua",
    "Sana'a talks stall",
  };

  private final LanguageFinder finder = new LanguageFinder();

  @Test
  void other_languages_are_told_apart() {
    FOREIGN.forEach((language, text) -> assertThat(find(text)).as(text).isEqualTo(language));
  }

  @Test
  void english_is_known_even_in_short_items_full_of_names_and_numbers() {
    for (String text : ENGLISH) {
      assertThat(find(text)).as(text).isEqualTo("en");
    }
  }

  @Test
  void a_foreign_text_that_quotes_english_stays_foreign() {
    assertThat(
            find(
                FOREIGN.get("de")
                    + " Er sagte: \"The deal is done.\" Danach flog er zurück und sprach mit der"
                    + " Kanzlerin über die nächsten Schritte in dieser Sache."))
        .isEqualTo("de");
  }

  @Test
  void numbers_alone_have_no_language() {
    assertThat(find("12.40 15.00 / 17.25 +++ 3")).isEqualTo("und");
    assertThat(find("")).isEqualTo("und");
  }

  @Test
  void a_title_helps() {
    assertThat(
            finder.find(
                new Article(
                    "a", "Le ministre est arrivé à Oslo", "Oslo", null, null, null, Map.of())))
        .isEqualTo("fr");
  }

  private String find(String text) {
    return finder.find(Article.of("a", text));
  }
}
