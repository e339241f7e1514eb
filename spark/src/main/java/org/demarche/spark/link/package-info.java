/**
 * What the records of a whole corpus have in common, as an archive of the same articles would say
 * it: {@link org.demarche.spark.link.Links} is the way of it. What is alike, one incident or one
 * case is decided by the functions of {@code org.demarche.desk.link}, called group by group; here
 * stands only how groups come together.
 */
@NullMarked
package org.demarche.spark.link;

import org.jspecify.annotations.NullMarked;
