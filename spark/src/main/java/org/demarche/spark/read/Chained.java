package org.demarche.spark.read;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What several things give, one after the other. A stream's {@code flatMap} would hold all that one
 * of them gives in memory.
 */
public final class Chained<A, B> implements Iterator<B> {

  private final Iterator<A> outer;
  private final Function<A, Iterator<B>> inner;
  private Iterator<B> current = Collections.emptyIterator();

  /** Asks for each inner iterator when the one before it is at its end. */
  public Chained(Iterator<A> outer, Function<A, Iterator<B>> inner) {
    this.outer = outer;
    this.inner = inner;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && outer.hasNext()) {
      current = inner.apply(outer.next());
    }
    return current.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
