package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

    @Test
    void readsBothWaysOfWritingAnAddress() {
        Database expected = new Database("jdbc:postgresql://db.example.org:5433/mirror", "anna", "a@b+c d");
        assertThat(DatabaseUrl.read("postgresql://anna:a%40b+c%20d@db.example.org:5433/mirror"))
                .isEqualTo(expected);
        assertThat(DatabaseUrl.read("postgres://anna:a%40b+c%20d@db.example.org:5433/mirror"))
                .isEqualTo(expected);
        assertThat(DatabaseUrl.read("jdbc:postgresql://db.example.org:5433/mirror?user=anna&password=a%40b+c%20d"))
                .isEqualTo(expected);
    }

    @Test
    void keepsOtherOptionsAndNeedsNoPassword() {
        assertThat(DatabaseUrl.read("postgresql://anna@db/mirror?sslmode=verify-full"))
                .isEqualTo(new Database("jdbc:postgresql://db/mirror?sslmode=verify-full", "anna", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://anna:secret@db/mirror",
                "postgresql://anna:secret@db",
                "postgresql://anna:secret@db/",
                "postgresql://db/mirror?password=secret",
                "anna:secret",
                "postgresql://anna:sec ret@db/mirror"
            })
    void refusesWhatItCannotReadWithoutShowingThePassword(String address) {
        assertThatThrownBy(() -> DatabaseUrl.read(address))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new Database("jdbc:postgresql://db/mirror", "anna", "secret").toString())
                .doesNotContain("secret");
    }
}
