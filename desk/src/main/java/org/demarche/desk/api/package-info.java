/**
 * The desk for programs: {@code /api/v1}, described by an OpenAPI document that is served beside
 * it. {@link org.demarche.desk.api.ApiPages} adds its routes; {@link org.demarche.desk.api.Answers}
 * gives JSON with ETags and pages.
 */
@NullMarked
package org.demarche.desk.api;

import org.jspecify.annotations.NullMarked;
