package org.mirrorscope.wave;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long answering a wave takes. It tells nothing of a single country. */
@Component
public class Burdens {

    private final BurdenStore store;

    Burdens(BurdenStore store) {
        this.store = store;
    }

    /** Over the countries that signed off here; empty if none did. */
    @Transactional(readOnly = true)
    public Optional<Burden> of(WaveId wave) {
        return Burden.of(
                store.moments(wave).values().stream().map(Burden::worked).toList());
    }
}
