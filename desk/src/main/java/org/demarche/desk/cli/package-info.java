/**
 * The command line. {@link org.demarche.desk.cli.Demarche} is its door; each command is a class
 * here and calls a worker that {@link org.demarche.desk.cli.Workshop} makes.
 */
@NullMarked
package org.demarche.desk.cli;

import org.jspecify.annotations.NullMarked;
