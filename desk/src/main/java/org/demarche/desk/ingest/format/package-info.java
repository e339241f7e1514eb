/**
 * What a piece of input holds, told by its content first and by its name second. {@link
 * org.demarche.desk.ingest.format.Contents} opens a {@link org.demarche.desk.ingest.format.Piece}
 * with the reader of its format; what comes out, one at a time, is a {@link
 * org.demarche.desk.ingest.format.Found}. Nothing here knows files, places or the network, and all
 * bytes are taken for hostile: reading ends, in bounded time and memory, whatever they are.
 */
@NullMarked
package org.demarche.desk.ingest.format;

import org.jspecify.annotations.NullMarked;
