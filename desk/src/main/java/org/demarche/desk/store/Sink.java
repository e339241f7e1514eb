package org.demarche.desk.store;

/** Takes what is given out one by one. */
@FunctionalInterface
public interface Sink<T, X extends Exception> {

  void accept(T value) throws X;
}
