/** From an article to records: {@link org.demarche.ArticleCoder} is the whole way in one method. */
@NullMarked
package org.demarche;

import org.jspecify.annotations.NullMarked;
