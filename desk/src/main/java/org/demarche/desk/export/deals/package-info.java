/**
 * Cases in the columns of a trade register, so that they can be laid beside one: {@link
 * org.demarche.desk.export.deals.TradeRegisterExporter} writes {@link
 * org.demarche.desk.export.deals.Deal}s, which hold what the claims of a case come to. Nothing of
 * any register is in it.
 */
@NullMarked
package org.demarche.desk.export.deals;

import org.jspecify.annotations.NullMarked;
