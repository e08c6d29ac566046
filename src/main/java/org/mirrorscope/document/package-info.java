/** Reading and writing of file formats on top of libraries: YAML with places, CSV, XLSX, PDF, DOCX. Knows no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "chart"})
package org.mirrorscope.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
