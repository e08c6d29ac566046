/** What a country keeps of its mirror group: its bodies, its contact point, links and documents, each with its history. */
@NullMarked
@NamedInterface("group")
package org.mirrorscope.registry.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
