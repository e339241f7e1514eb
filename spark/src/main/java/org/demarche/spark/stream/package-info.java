/**
 * Codes what comes in: new files of a folder, messages of Kafka. {@link
 * org.demarche.spark.stream.StreamRun} is the way of it.
 */
@NullMarked
package org.demarche.spark.stream;

import org.jspecify.annotations.NullMarked;
