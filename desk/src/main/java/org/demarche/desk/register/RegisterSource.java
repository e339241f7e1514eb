package org.demarche.desk.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An export of a register.
 *
 * @param name of the file
 * @param sha256 of its bytes
 * @param shape {@code deals}, {@code deliveries} or {@code reports}
 * @param generated the day on which it was made, by its own word; null when it does not say
 */
public record RegisterSource(
    String name,
    String sha256,
    Register register,
    String shape,
    String encoding,
    @Nullable LocalDate generated) {}
