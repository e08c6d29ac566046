/** What a file that somebody sends is by its content, whether it is safe to keep, and a name that is safe to offer. */
@NullMarked
@NamedInterface("upload")
package org.mirrorscope.document.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
