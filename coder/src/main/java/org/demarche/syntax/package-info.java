/**
 * From an article's text to sentences and dependency trees. {@link
 * org.demarche.syntax.SyntaxParser} hides the one parser library; no other package knows it.
 */
@NullMarked
package org.demarche.syntax;

import org.jspecify.annotations.NullMarked;
