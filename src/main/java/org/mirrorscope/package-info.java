/** Mirrorscope: one deployable program, a modular monolith. Each package below is a module; its package-info says what it is for. */
@NullMarked
package org.mirrorscope;

import org.jspecify.annotations.NullMarked;
