package org.mirrorscope.registry.group;

import java.util.UUID;
import org.mirrorscope.instrument.Visibility;

/**
 * Where on the web more is to be read about a mirror group.
 *
 * @param label what stands there, in the country's words; empty where the kind says it
 * @param address of the web, http or https
 * @param removed whether it is not shown any more
 */
public record GroupLink(UUID id, LinkKind kind, String label, String address, boolean removed, Visibility visibility)
        implements Shown {}
