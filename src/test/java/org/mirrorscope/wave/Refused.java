package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Messages;

/** Expects that something is refused, in so many words. */
final class Refused {

    private Refused() {}

    static void with(String words, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains(words));
    }
}
