package org.mirrorscope.intake.demonstration;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Gives every door of a demonstration the clock by which its invented people live. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(DemonstrationClock.SETTING)
class DemonstrationClock {

    /** Set by the command {@code demo}; without it nobody is invented. */
    static final String SETTING = "mirrorscope.demonstration";

    @Bean
    @Primary
    InventedClock inventedClock() {
        return new InventedClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
    }
}
