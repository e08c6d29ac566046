/**
 * Countries and what is known about them: the initiative and its kinds of participation, dated participation, and each
 * country's record, made of statements that name their source.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"instrument", "access", "document::upload"})
package org.mirrorscope.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
