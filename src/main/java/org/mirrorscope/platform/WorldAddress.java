package org.mirrorscope.platform;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the world finds this installation, for links in mail. It is configured and never taken from a request, which
 * anybody could write: {@code MIRRORSCOPE_ADDRESS}, for example {@code https://observatory.example.org}.
 */
@Component
public class WorldAddress {

    private final Environment settings;

    WorldAddress(Environment settings) {
        this.settings = settings;
    }

    /** Scheme, host, port and context without a slash at the end; this machine's own where none is configured. */
    public String text() {
        String configured = settings.getProperty("mirrorscope.address", "").strip();
        return configured.isEmpty()
                ? "http://localhost:" + settings.getProperty("local.server.port", "8080")
                : configured.replaceFirst("/+$", "");
    }
}
