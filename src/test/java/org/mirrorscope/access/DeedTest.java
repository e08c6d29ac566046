package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.http.HttpStatus;

class DeedTest {

    private static final CountryCode ES = new CountryCode("ES");
    private static final CountryCode FR = new CountryCode("FR");

    /** For the own country, for another one, and for what concerns none: L, D, C, R of a country; K, A of the office. */
    @ParameterizedTest
    @CsvSource({
        "SEE_RETURN,       LDCRKA, KA, KA",
        "ANSWER,           LDCK,   K,  K",
        "DELEGATE,         LD,     -,  -",
        "SIGN_OFF,         L,      -,  -",
        "HAND_OUT_LINKS,   LDK,    K,  K",
        "DECLINE,          L,      -,  -",
        "NAME_COLLEAGUES,  LK,     K,  K",
        "UPDATE_RECORD,    L,      -,  -",
        "SETTLE_RECORD,    LK,     K,  K",
        "HOLD_MEETINGS,    K,      K,  K",
        "AGREE_MINUTES,    L,      -,  -",
        "COMMENT_MINUTES,  LD,     -,  -",
        "CLOSE_FOLLOW_UP,  LDCK,   K,  K",
        "REPLY,            L,      -,  -",
        "RUN_REPLIES,      K,      K,  K",
        "EDIT_GROUP,       LDK,    K,  K",
        "SEE_AMONG_COUNTRIES, LDCRKA, KA, KA",
        "EDIT_COUNTRIES,   K,      K,  K",
        "SEE_OFFICE,       KA,     KA, KA",
        "REVIEW,           KA,     KA, KA",
        "EDIT_INSTRUMENTS, K,      K,  K",
        "RUN_WAVES,        K,      K,  K",
        "EDIT_PAGES,       K,      K,  K",
        "PLACE_PEOPLE,     K,      K,  K",
        "HANDLE_MAIL,      K,      K,  K",
        "READ_AUDIT,       KA,     KA, KA",
    })
    void isAllowedToExactlyTheseRoles(Deed deed, String own, String other, String none) {
        assertThat(allowed(deed, ES)).isEqualTo(own);
        assertThat(allowed(deed, FR)).isEqualTo(other);
        assertThat(allowed(deed, null)).isEqualTo(none);
    }

    @Test
    void everyDeedIsInTheTableAbove() throws NoSuchMethodException {
        String[] lines = DeedTest.class
                .getDeclaredMethod("isAllowedToExactlyTheseRoles", Deed.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();
        assertThat(Arrays.stream(lines).map(line -> line.split(",", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Deed.values()).map(Deed::name).toList());
    }

    private static String allowed(Deed deed, @Nullable CountryCode about) {
        String roles = Arrays.stream(Role.values())
                .filter(role -> {
                    SignedIn who = Cast.signedIn("Ana", role.isOfOffice() ? null : ES, role);
                    return about == null ? who.may(deed) : who.may(deed, about);
                })
                .map(role -> role == Role.COORDINATOR ? "K" : role.name().substring(0, 1))
                .collect(Collectors.joining());
        return roles.isEmpty() ? "-" : roles;
    }

    @Test
    void refusesWithoutTellingWhetherThereIsAnything() {
        SignedIn lead = Cast.signedIn("Ana", ES, Role.LEAD);
        assertThatThrownBy(() -> lead.require(Deed.SEE_RETURN, FR))
                .isInstanceOfSatisfying(RefusedRequest.class, refused -> {
                    assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN);
                    assertThat(refused.sentence(Reader.of(Locale.ENGLISH)))
                            .contains("does not allow this")
                            .doesNotContain("FR");
                });
        lead.require(Deed.SEE_RETURN, ES);
        SignedIn nobody = new SignedIn(Cast.person("Ana"), List.of());
        assertThatThrownBy(() -> nobody.require(Deed.SEE_OFFICE))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.sentence(Reader.of(Locale.of("es"))))
                                .contains("no ocupa ningún puesto"));
    }

    @Test
    void actsInTheCountrysOwnSeatBeforeOneOfTheOffice() {
        SignedIn both = new SignedIn(
                Cast.person("Ana"), List.of(Seat.ofOffice(Role.COORDINATOR), Seat.of(ES, Role.CONTRIBUTOR)));
        assertThat(both.seatFor(Deed.ANSWER, ES)).map(Seat::words).contains("ES contributor");
        assertThat(both.seatFor(Deed.ANSWER, FR)).map(Seat::words).contains("office coordinator");
        assertThat(both.seatFor(Deed.SIGN_OFF, ES)).isEmpty();
        assertThat(both.countries()).containsExactly(ES);
        assertThat(both.seatWords()).isEqualTo("ES contributor, office coordinator");
    }
}
