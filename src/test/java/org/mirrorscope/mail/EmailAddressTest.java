package org.mirrorscope.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana.ruiz@example.org",
                " Ana+survey@sub.example.co.uk ",
                "o'neill@example.ie",
                "büro@münchen.example",
                "root@localhost",
                "x@xn--mnchen-3ya.de"
            })
    void readsWhatPeopleHave(String typed) {
        assertThat(EmailAddress.read(typed)).map(EmailAddress::text).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "ana@@example.org",
                "ana ruiz@example.org",
                "Ana <ana@example.org>",
                "ana@example.org, eve@example.org",
                "ana@example.org\r\nBcc: eve@example.org",
                "ana..ruiz@example.org",
                ".ana@example.org",
                "ana.@example.org",
                "ana@-example.org",
                "ana@example..org"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }
}
