package org.mirrorscope.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills in what messages of some kinds get only when they leave. */
@Component
class LateTexts {

    private final ObjectProvider<LateText> kinds;

    LateTexts(ObjectProvider<LateText> kinds) {
        this.kinds = kinds;
    }

    String fill(MessageId id, Letter letter) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(letter.kind()))
                .findFirst()
                .map(kind -> letter.text().replace(LateText.PLACE, kind.make(id, letter.to())))
                .orElse(letter.text());
    }
}
