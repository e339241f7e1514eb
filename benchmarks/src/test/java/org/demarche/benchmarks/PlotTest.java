package org.demarche.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlotTest {

  /** The drawing as XML; throws when it is none. */
  static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  @Test
  void a_plot_is_xml_with_axes_units_and_colours_for_the_dark() throws Exception {
    Plot.Curve curve =
        new Plot.Curve("a < b", List.of(new Plot.Point(10, 3), new Plot.Point(1000, 40)));
    Plot plot = new Plot("Time & words", "words", "milliseconds", List.of(curve));
    Document svg = parsed(plot.svg());
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("a < b", "Time & words", "words", "milliseconds", "1,000", "dark");
  }

  @Test
  void equal_steps_on_an_axis_are_equal_factors() {
    Scale scale = Scale.over(DoubleStream.of(1, 100), 0, 200);
    assertThat(scale.at(1)).isEqualTo(0);
    assertThat(scale.at(10)).isEqualTo(100);
    assertThat(scale.at(100)).isEqualTo(200);
    assertThat(Scale.over(DoubleStream.of(3, 40), 0, 1).ticks())
        .containsExactly(2., 5., 10., 20., 50.);
    assertThat(Scale.over(DoubleStream.of(7), 0, 1).ticks()).containsExactly(5., 10.);
    assertThat(Scale.label(0.02)).isEqualTo("0.02");
  }

  @Test
  void a_value_of_nothing_has_no_place_on_a_logarithmic_axis() {
    assertThatThrownBy(() -> Scale.over(DoubleStream.of(0, 1), 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
