package org.mirrorscope.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.intake.DraftPack.CLOSED;
import static org.mirrorscope.intake.DraftPack.NO;
import static org.mirrorscope.intake.DraftPack.VERSION;
import static org.mirrorscope.intake.DraftPack.YES;
import static org.mirrorscope.intake.DraftPack.pack;
import static org.mirrorscope.intake.DraftPack.status;
import static org.mirrorscope.registry.Places.ES;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Here each load is a transaction of its own, as in the program. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "spring.main.lazy-initialization=true")
@TestDatabase
class PackRefusalTests {

    private static final List<String> TABLES = List.of(
            "instrument.version",
            "registry.initiative",
            "registry.code",
            "registry.country",
            "registry.spell",
            "registry.grouped",
            "registry.statement",
            "wave.wave",
            "wave.population",
            "wave.revision",
            "wave.acceptance",
            "wave.answer",
            "wave.report",
            "wave.data_version");

    @Autowired
    private Packs packs;

    @Autowired
    private DSLContext sql;

    @Test
    void leavesTheDatabaseUntouched() {
        // PostgreSQL keeps no NUL character: this load fails in the middle of the answers.
        Dataset unfit = pack("one", VERSION, CLOSED, Map.of("note", Map.of(ES, new Text("a\u0000b"))));
        assertLeavesNothing(unfit, RuntimeException.class);

        load(pack("one", VERSION, CLOSED, status(YES, NO)));

        assertLeavesNothing(unfit, RuntimeException.class);
        assertLeavesNothing(pack("two", VERSION, CLOSED, status(YES, YES)), Refusal.class);
        assertLeavesNothing(pack("one", VERSION, null, status(NO, NO)), Refusal.class);
        assertLeavesNothing(
                pack("one", Drafts.version("1", Drafts.question("status", new Kind.Year())), CLOSED, Map.of()),
                Refusal.class);
    }

    private void assertLeavesNothing(Dataset refused, Class<? extends Exception> refusal) {
        String before = everything();
        assertThatThrownBy(() -> load(refused)).isInstanceOf(refusal);
        assertThat(everything()).isEqualTo(before);
    }

    private void load(Dataset pack) {
        packs.load(pack, List.of(), false, Progress.NONE);
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            all.append(table)
                    .append(sql.fetchValue("select string_agg(t::text, chr(10) order by t::text) from " + table + " t"))
                    .append('\n');
        }
        return all.toString();
    }
}
