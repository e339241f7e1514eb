package org.demarche.benchmarks;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis.
 *
 * @param low value at its beginning, above 0
 * @param high value at its end
 * @param from where on the drawing it begins
 * @param to where it ends
 */
record Scale(double low, double high, double from, double to) {

  private static final double DECADES_WITHOUT_STEPS = 2.5;

  /** An axis that ends at marks around the values. */
  static Scale over(DoubleStream values, double from, double to) {
    DoubleSummaryStatistics all = values.summaryStatistics();
    if (all.getMin() <= 0 || all.getCount() == 0) {
      throw new IllegalArgumentException("a logarithmic axis holds values above 0 only");
    }
    double low = 0;
    double high = Double.MAX_VALUE;
    double first = Math.pow(10, Math.floor(Math.log10(all.getMin())));
    for (double decade = first; high == Double.MAX_VALUE; decade *= 10) {
      for (int step : new int[] {1, 2, 5}) {
        double mark = decade * step;
        if (mark <= all.getMin()) {
          low = mark;
        }
        if (mark >= all.getMax() && mark > low) {
          high = Math.min(high, mark);
        }
      }
    }
    return new Scale(low == 0 ? first : low, high, from, to);
  }

  double at(double value) {
    double share = Math.log(value / low) / Math.log(high / low);
    return from + share * (to - from);
  }

  /** Marks: powers of ten, on short axes with two and five between them. */
  List<Double> ticks() {
    boolean fine = Math.log10(high / low) < DECADES_WITHOUT_STEPS;
    List<Double> ticks = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(low) + 1e-9);
    int last = (int) Math.ceil(Math.log10(high) - 1e-9);
    for (int power = first; power <= last; power++) {
      for (int step : fine ? new int[] {1, 2, 5} : new int[] {1}) {
        double tick = step * Math.pow(10, power);
        if (tick > low * 0.999 && tick < high * 1.001) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  static String label(double tick) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(tick);
  }
}
