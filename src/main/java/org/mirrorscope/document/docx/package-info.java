/** Text documents for word processors (DOCX), with the structure that screen readers need. */
@NullMarked
@NamedInterface("docx")
package org.mirrorscope.document.docx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
