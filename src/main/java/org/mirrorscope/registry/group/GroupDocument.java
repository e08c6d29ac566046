package org.mirrorscope.registry.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Visibility;

/**
 * A document of a mirror group.
 *
 * @param language ISO 639-1
 * @param withdrawn why it is not shown any more; null as long as it is
 */
public record GroupDocument(
        UUID id,
        DocumentKind kind,
        String title,
        String language,
        StoredFile file,
        @Nullable String withdrawn,
        Visibility visibility)
        implements Shown {}
