/**
 * Reads the lexicon's YAML and tables into immutable, indexed entries and refuses what it does not
 * understand. {@link org.demarche.lexicon.Lexicon} is the whole; {@link
 * org.demarche.lexicon.YamlNode} is the one way in, so that every complaint names file and line.
 */
@NullMarked
package org.demarche.lexicon;

import org.jspecify.annotations.NullMarked;
