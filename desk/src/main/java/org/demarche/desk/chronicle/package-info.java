/**
 * Events in the order of their days, and how many there are: {@link
 * org.demarche.desk.chronicle.ChronicleStore} lists them page by page, {@link
 * org.demarche.desk.chronicle.TallyStore} counts them over time, {@link
 * org.demarche.desk.chronicle.DyadStore} by who acts on whom and where. Each counts reports, or the
 * incidents behind them ({@link org.demarche.desk.chronicle.Scope}).
 */
@NullMarked
package org.demarche.desk.chronicle;

import org.jspecify.annotations.NullMarked;
