/** For who runs a desk: whether it lives, whether it is ready, and figures for Prometheus. */
@NullMarked
package org.demarche.desk.web.operation;

import org.jspecify.annotations.NullMarked;
