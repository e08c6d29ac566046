package org.mirrorscope.wave.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Messages;

/** What the office may write, and how it is filled in. */
class LetterTextTest {

    private static final String BODY = "Dear {name}, go to {address}";

    @Test
    void fillsEveryPlaceAndReadsNothingTwice() {
        LetterText filled = new LetterText("{title}", BODY)
                .filled(Map.of("title", "A $1 \\ wave", "name", "{address}", "address", "https://example.org"));
        assertThat(filled).isEqualTo(new LetterText("A $1 \\ wave", "Dear {address}, go to https://example.org"));
    }

    @Test
    void theProgramsOwnWordsCanBeSentInEveryLanguage() {
        for (LetterKind kind : LetterKind.values()) {
            for (String language : new String[] {"en", "es"}) {
                Messages words = Messages.in(Locale.of(language));
                LetterText text = new LetterText(
                        words.text("wave/letter." + kind.code() + ".subject"),
                        words.text("wave/letter." + kind.code() + ".body"));
                text.require();
                assertThat(text.body()).contains("{name}", "{country}", "{deadline}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|Go to {address}|Write a subject",
                "Hello|\"\"|Write a text",
                "Hello|Go there|Put {address} where",
                "Hello {nmae}|Go to {address}|'{nmae}' is not filled in",
            })
    void saysWhatCannotBeSent(String subject, String body, String sentence) {
        assertThatThrownBy(() -> new LetterText(subject, body).require())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains(sentence));
    }

    @Test
    void aSubjectIsOneLine() {
        assertThatThrownBy(() -> new LetterText("Hello\nBcc: x", BODY).require())
                .isInstanceOf(Refusal.class);
    }
}
