package org.demarche.desk.review.agreement;

/**
 * A share of a number, and how sure it is: the score interval of 95 % (Wilson, "Probable inference,
 * the law of succession, and statistical inference", JASA 22, 1927, 209–212; compared with others
 * by Newcombe, Statistics in Medicine 17, 1998, 857–872, where it is method 3).
 *
 * @param hits how many
 * @param of how many there are in all
 */
public record Share(long hits, long of) {

  /** The normal distribution's quantile of 97.5 %. */
  private static final double Z = 1.959963984540054;

  /** Rejects more hits than there are. */
  public Share {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " of " + of);
    }
  }

  /** The share, 0 to 1; NaN of nothing. */
  public double value() {
    return (double) hits / of;
  }

  /** The lower end of the interval; 0 of nothing. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, centre() - margin());
  }

  /** The upper end; 1 of nothing. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, centre() + margin());
  }

  /**
   * What is to be expected of the next one: (hits + 1) / (of + 2), Laplace's rule of succession;
   * one half before anything is known.
   */
  public double expected() {
    return (hits + 1.0) / (of + 2.0);
  }

  private double centre() {
    return (hits + Z * Z / 2) / (of + Z * Z);
  }

  private double margin() {
    double share = value();
    return Z * Math.sqrt(of * share * (1 - share) + Z * Z / 4) / (of + Z * Z);
  }
}
