/**
 * Questionnaires: instruments and their versions, questions of every kind, code lists, and the concordance that says
 * how far two versions of one instrument can be compared. Also the one place that evaluates expressions (CEL).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "document::pdf", "document::sheet", "document::yaml"})
package org.mirrorscope.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
