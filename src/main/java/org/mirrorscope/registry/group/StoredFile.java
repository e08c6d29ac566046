package org.mirrorscope.registry.group;

import java.util.UUID;
import org.mirrorscope.document.upload.FileType;

/**
 * A file that was sent, without its content.
 *
 * @param name as it is offered again, cleaned of whatever could do harm
 * @param type what it is by its content
 * @param size in bytes
 * @param sha256 its checksum, hexadecimal
 */
public record StoredFile(UUID id, String name, FileType type, long size, String sha256) {

    /** As protocols name its type. */
    public String mediaType() {
        return type.mediaType();
    }
}
