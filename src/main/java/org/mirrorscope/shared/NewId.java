package org.mirrorscope.shared;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * New ids for things that are kept: version 7 of RFC 9562, so that ids made later sort later and a table grows at its
 * end. Made here and not in the database, whose older versions cannot.
 */
public final class NewId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewId() {}

    /** An id that nobody has had before: milliseconds since 1970, then chance. */
    public static UUID next() {
        byte[] chance = new byte[10];
        RANDOM.nextBytes(chance);
        long high = System.currentTimeMillis() << 16 | 0x7000 | (chance[0] & 0x0F) << 8 | chance[1] & 0xFF;
        long low = 0;
        for (int i = 2; i < chance.length; i++) {
            low = low << 8 | chance[i] & 0xFF;
        }
        return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
