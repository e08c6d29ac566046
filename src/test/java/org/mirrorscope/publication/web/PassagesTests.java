package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.publication.GeneralPart;
import org.mirrorscope.publication.Passages;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** The office writes, everybody reads, and the trail says who wrote. */
@SpringBootTest
@TestDatabase
@Transactional
class PassagesTests {

    private static final Locale SPANISH = Locale.of("es");

    @Autowired
    private Passages passages;

    @Autowired
    private PassagesController controller;

    @Autowired
    private Audit audit;

    @Test
    void keepsEachLanguageByItselfAndWritesDownWhoWrote() {
        long before = passages.version();
        passages.write(Cast.office(), SPANISH, Map.of(GeneralPart.MISSION, " Reunir a todos. "));

        assertThat(passages.written(SPANISH)).containsEntry(GeneralPart.MISSION, "Reunir a todos.");
        assertThat(passages.written(Locale.ENGLISH)).isEmpty();
        assertThat(passages.version()).isGreaterThan(before);
        assertThat(audit.latest(null, null, 1).getFirst().sentence(Messages.in(Locale.ENGLISH)))
                .isEqualTo("Wrote the part 'mission' of the general factsheet (es)");
    }

    @Test
    void tellsTheOfficeWhatPaperCannotShow() {
        passages.write(
                Cast.office(),
                SPANISH,
                Map.of(GeneralPart.MISSION, "Reunir", GeneralPart.ROLE, "Representar (مرآة) a todos."));
        assertThat(controller.form("", Cast.office(), Reader.of(SPANISH)).fields())
                .filteredOn(field -> !field.printable())
                .extracting(PassagesPage.Field::id)
                .containsExactly(GeneralPart.ROLE.code());
    }

    @Test
    void writesNothingThatIsAsBeforeAndGivesTheProductsTextBack() {
        passages.write(Cast.office(), SPANISH, Map.of(GeneralPart.MISSION, "Reunir"));
        long version = passages.version();
        passages.write(Cast.office(), SPANISH, Map.of(GeneralPart.MISSION, "Reunir", GeneralPart.ROLE, ""));
        assertThat(passages.version()).isEqualTo(version);

        passages.write(Cast.office(), SPANISH, Map.of(GeneralPart.MISSION, ""));
        assertThat(passages.written(SPANISH)).isEmpty();
    }

    @Test
    void refusesTwentyThousandWordsAndWhoeverIsNotTheOffice() {
        String longest = "word ".repeat(20_000);
        assertThatThrownBy(() -> passages.write(Cast.office(), SPANISH, Map.of(GeneralPart.ROLE, longest)))
                .isInstanceOf(Refusal.class);
        assertThat(passages.written(SPANISH)).isEmpty();
        assertThatThrownBy(() -> passages.write(
                        Cast.signedIn("Ana Lead", new CountryCode("ES"), Role.LEAD),
                        SPANISH,
                        Map.of(GeneralPart.ROLE, "Mine")))
                .isInstanceOf(RefusedRequest.class);
        assertThat(List.copyOf(passages.written(SPANISH).keySet())).isEmpty();
    }
}
