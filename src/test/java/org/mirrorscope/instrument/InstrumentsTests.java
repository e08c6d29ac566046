package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class InstrumentsTests {

    @Autowired
    private Instruments instruments;

    @Autowired
    private DSLContext sql;

    @Test
    void givesBackWhatWasPublished() {
        Instrument first = Drafts.version("1", Drafts.question("status", new Kind.YesNo()));
        Instrument second = Drafts.version("2", Drafts.question("status", new Kind.Ordered(Drafts.codes("a", "b"))));

        assertThat(instruments.publish(first)).isTrue();
        assertThat(instruments.publish(second)).isTrue();

        assertThat(instruments.find(first.id())).contains(first);
        assertThat(instruments.all()).containsOnlyKeys(first.id(), second.id()).containsValues(first, second);
        assertThat(instruments.find(new VersionId("survey", "3"))).isEmpty();
    }

    @Test
    void publishesTheSameVersionOnce() {
        Instrument version = Drafts.version("1", Drafts.question("status", new Kind.YesNo()));
        instruments.publish(version);

        assertThat(instruments.publish(version)).isFalse();
    }

    @Test
    void refusesAPublishedVersionThatChanged() {
        Instrument version = Drafts.version("1", Drafts.question("status", new Kind.YesNo()));
        instruments.publish(version);
        Instrument changed = Drafts.version("1", Drafts.question("status", new Kind.Year()));

        assertThatThrownBy(() -> instruments.publish(changed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains("survey", "version 1,"));
        assertThat(instruments.find(version.id())).contains(version);
    }

    @Test
    void letsTheProgramNeitherChangeNorDeleteAVersion() {
        assertThat(sql.fetchValue("select has_table_privilege('instrument.version', 'update, delete, truncate')"))
                .isEqualTo(false);
        assertThatThrownBy(() -> sql.execute("delete from instrument.version"))
                .hasStackTraceContaining("permission denied");
    }
}
