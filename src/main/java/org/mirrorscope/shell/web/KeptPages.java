package org.mirrorscope.shell.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The public pages that were asked for most, as they were sent: they are functions of their address and of what their
 * tag stands for, so rendering them again would give the same bytes. Those of older data go when room is needed.
 */
@Component
final class KeptPages {

    private static final long MOST_BYTES = 16L << 20;

    private final Cache<Key, byte[]> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] page) -> page.length + 2 * key.address.length())
            .build();

    Optional<byte[]> find(HttpServletRequest request, String tag) {
        return Optional.ofNullable(pages.getIfPresent(key(request, tag)));
    }

    void keep(HttpServletRequest request, String tag, byte[] page) {
        pages.put(key(request, tag), page);
    }

    /** The whole address with the host, which stands in the page's own links. */
    private static Key key(HttpServletRequest request, String tag) {
        String query = request.getQueryString();
        return new Key(tag, query == null ? request.getRequestURL().toString() : request.getRequestURL() + "?" + query);
    }

    private record Key(String tag, String address) {}
}
