/** YAML 1.2 in the core schema, read as a tree that knows its lines, with typed access that collects problems. */
@NullMarked
@NamedInterface("yaml")
package org.mirrorscope.document.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
