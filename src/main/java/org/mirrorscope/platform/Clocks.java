package org.mirrorscope.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time it is; doors take a {@link Clock}, so that a test can stop it. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    /** Microseconds, which is what the database keeps. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
