/**
 * Codes readings shard by shard: {@link org.demarche.spark.code.ShardedRun} is the way of it,
 * {@link org.demarche.spark.code.ShardFolder} what is there when one is done, {@link
 * org.demarche.spark.code.Plan} what must not change between a run and its continuation.
 */
@NullMarked
package org.demarche.spark.code;

import org.jspecify.annotations.NullMarked;
