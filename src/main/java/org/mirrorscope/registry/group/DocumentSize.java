package org.mirrorscope.registry.group;

import org.mirrorscope.platform.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How large a document may be: {@code MIRRORSCOPE_DOCUMENT_MOST_MEGABYTES}, 10 if not set. */
@Component
public class DocumentSize {

    private static final int MEGABYTE = 1_000_000;

    /** What the server takes in at all. */
    private static final int HIGHEST = 50;

    private final int most;

    /** @throws Refusal if the setting is no whole number from 1 to 50 */
    DocumentSize(@Value("${mirrorscope.document.most-megabytes:10}") String most) {
        this.most = megabytes(most.strip());
    }

    private static int megabytes(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new Refusal(none, Words.BUNDLE + "most-megabytes.wrong", text, HIGHEST);
        }
        throw new Refusal(Words.BUNDLE + "most-megabytes.wrong", text, HIGHEST);
    }

    /** In megabytes. */
    public int most() {
        return most;
    }

    void require(byte[] content) {
        if (content.length > (long) most * MEGABYTE) {
            throw new Refusal(Words.BUNDLE + "file.large", Math.ceilDiv(content.length, MEGABYTE), most);
        }
    }
}
