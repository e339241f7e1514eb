/**
 * How fast and how good the coder is. {@link org.demarche.benchmarks.Benchmarks} is the door:
 * {@link org.demarche.benchmarks.Throughput} times a corpus and portions of the work, {@link
 * org.demarche.benchmarks.Growth} shows how cost grows and {@link
 * org.demarche.benchmarks.StartTime} how long a start takes, {@link
 * org.demarche.benchmarks.Quality} runs gold sets and holds their figures to pins, {@link
 * org.demarche.benchmarks.StepBenchmark} times single steps with JMH. No sentence of a gold set is
 * kept here.
 */
@NullMarked
package org.demarche.benchmarks;

import org.jspecify.annotations.NullMarked;
