package org.mirrorscope.intake.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.meeting.Agendas;
import org.mirrorscope.meeting.Agreements;
import org.mirrorscope.meeting.FollowUp;
import org.mirrorscope.meeting.FollowUps;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.Standing;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.CountryCode;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's meetings after its people did what they do. */
@StoreTest
class DemonstrationMeetingsTests {

    private static final CountryCode ES = new CountryCode("ES");

    @Autowired
    private Packs packs;

    @Autowired
    private DemonstrationMeetings demonstration;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Agreements agreements;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Statements statements;

    private final SignedIn office = Cast.office();

    @Test
    void areOneWithADisputeAndOneToCome() throws Unreadable {
        packs.load(
                ServiceLoader.load(PackFolders.class)
                        .findFirst()
                        .orElseThrow()
                        .open(Path.of("src/main/resources/packs/demonstration"))
                        .read(),
                List.of(),
                false,
                Progress.NONE);
        demonstration.hold();
        demonstration.hold();

        List<Meeting> all = meetings.all(office);
        assertThat(all).as("done once").hasSize(2);
        Meeting past = all.getFirst();
        assertThat(past.day()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(agreements.of(office, past))
                .extracting(Standing::state)
                .containsExactly(Standing.State.AGREED, Standing.State.DISAGREED, Standing.State.AGREED);
        assertThat(statements.history(ES, "terms_of_reference", Visibility.PUBLIC))
                .filteredOn(fact -> fact.source() instanceof Source.Meeting)
                .singleElement()
                .satisfies(fact -> assertThat(fact.answer()).isEqualTo(new Coded("adopted")));
        assertThat(statements.history(ES, "member_count", Visibility.OFFICE))
                .noneMatch(fact -> fact.source() instanceof Source.Meeting);
        assertThat(followUps.all(office)).hasSize(2).allMatch(FollowUp::sent);
        assertThat(all.getLast().plan().start()).isAfter(Instant.now());
        assertThat(all.getLast().invitedAt()).isNotNull();
        assertThat(agendas.of(office, all.getLast().id())).hasSize(2);
    }
}
