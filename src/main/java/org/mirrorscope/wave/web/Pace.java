package org.mirrorscope.wave.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever sends many submissions from one address, without keeping the address: for a minute it holds, in
 * memory only, how often each keyed hash came; then hashes and key are gone. The limit is generous, since all of a
 * ministry may share an address.
 */
@Component
class Pace {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long MINUTE = 60_000;
    private static final int MOST_ADDRESSES = 100_000;

    private final int most;
    private final Clock clock;
    private final Map<Long, Integer> times = new HashMap<>();
    private SecretKeySpec key = key();
    private long minute;

    Pace(@Value("${mirrorscope.members.most-per-minute:120}") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Whether one more submission from an address is taken now. */
    synchronized boolean takes(String address) {
        long now = clock.millis() / MINUTE;
        if (now != minute || times.size() > MOST_ADDRESSES) {
            minute = now;
            times.clear();
            key = key();
        }
        return times.merge(hash(address), 1, Integer::sum) <= most;
    }

    private long hash(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
