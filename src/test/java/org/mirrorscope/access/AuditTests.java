package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.platform.Database;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@StoreTest
class AuditTests {

    private static final CountryCode ES = new CountryCode("ES");

    @Autowired
    private Audit audit;

    @Autowired
    private DSLContext sql;

    @Test
    void tellsWhoDidWhatToWhatAndInWhichSeat() {
        SignedIn lead = Cast.signedIn("Ana Ruiz", ES, Role.LEAD);
        audit.record(lead, "access/audit.ended", Subject.of("seat", "s1", ES), "Luis", "ES deputy", "2026-11-22");
        audit.recordByItself("access/audit.founded", Subject.of("seat", "s2"), "Olga", "olga@example.org");

        List<Entry> all = audit.latest(null, null, 2);

        assertThat(all.getFirst().person()).isNull();
        assertThat(all.getLast()).satisfies(entry -> {
            assertThat(entry.person()).isEqualTo(lead.person().id());
            assertThat(entry.seats()).isEqualTo("ES lead");
            assertThat(entry.subject()).isEqualTo(Subject.of("seat", "s1", ES));
            assertThat(entry.sentence(Messages.in(Locale.of("es"))))
                    .isEqualTo("Terminó el periodo de Luis en el puesto ES deputy el 2026-11-22");
        });
        assertThat(audit.latest(all.getFirst().number(), null, 1)).containsExactly(all.getLast());
        assertThat(audit.latest(null, ES, 10)).contains(all.getLast()).doesNotContain(all.getFirst());
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void isWrittenOnlyInTheTransactionOfTheDeed() {
        assertThatThrownBy(() -> audit.recordByItself("access/audit.founded", Subject.of("seat", "s"), "a", "b"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access.audit set name = 'x'", "delete from access.audit", "truncate access.audit"})
    void theProgramCannotChangeIt(String command) {
        assertThatThrownBy(() -> sql.execute(command)).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access.audit set name = 'x'", "delete from access.audit", "truncate access.audit"})
    void notEvenTheOwnerOfTheTablesCan(String command, Database database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(database.url(), database.owner(), database.password());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(
                    "insert into access.audit (recorded_at, name, seats, verb, subject_kind, subject, arguments)"
                            + " values (now(), '', '', 'access/audit.founded', 'seat', 's', '{}')");
            assertThatThrownBy(() -> statement.execute(command)).hasMessageContaining("the audit trail only grows");
            owner.rollback();
        }
    }
}
