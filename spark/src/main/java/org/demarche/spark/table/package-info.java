/** Records as tables in Parquet, nested as their JSON is. */
@NullMarked
package org.demarche.spark.table;

import org.jspecify.annotations.NullMarked;
