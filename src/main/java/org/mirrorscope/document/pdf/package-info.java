/** PDF from XHTML: tagged for screen readers (PDF/UA), with the product's typeface embedded. */
@NullMarked
@NamedInterface("pdf")
package org.mirrorscope.document.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
