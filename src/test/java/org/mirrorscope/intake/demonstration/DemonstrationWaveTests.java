package org.mirrorscope.intake.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.People;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.wave.Cockpit;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.ReturnStatus;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.circulation.Circulation;
import org.mirrorscope.wave.members.SurveyFindings;
import org.mirrorscope.wave.members.SurveyResults;
import org.mirrorscope.wave.members.SurveyTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The demonstration's wave of 2026 after its people did what they do. */
@StoreTest
@TestPropertySource(properties = DemonstrationClock.SETTING + "=true")
class DemonstrationWaveTests {

    private static final WaveId WAVE = new WaveId("2026");

    @Autowired
    private Packs packs;

    @Autowired
    private DemonstrationWave wave;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Queries queries;

    @Autowired
    private Circulation circulation;

    @Autowired
    private Seats seats;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Audit audit;

    @Autowired
    private SurveyFindings findings;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private final SignedIn office = Cast.office();

    @BeforeEach
    void fill() throws Unreadable {
        packs.load(
                ServiceLoader.load(PackFolders.class)
                        .findFirst()
                        .orElseThrow()
                        .open(Path.of("src/main/resources/packs/demonstration"))
                        .read(),
                List.of(),
                false,
                Progress.NONE);
        assertThat(wave.fill(Progress.NONE)).isTrue();
    }

    @Test
    void isUnderWayAsTheDemonstrationSays() {
        Cockpit cockpit = reviews.cockpit(office, WAVE);
        Map<ReturnStatus, Integer> count = new EnumMap<>(ReturnStatus.class);
        cockpit.lines().values().forEach(line -> count.merge(line.draft().status(), 1, Integer::sum));
        assertThat(cockpit.lines()).hasSize(27);
        assertThat(count)
                .isEqualTo(Map.of(
                        ReturnStatus.ACCEPTED, 7,
                        ReturnStatus.SUBMITTED, 1,
                        ReturnStatus.SENT_BACK, 1,
                        ReturnStatus.IN_PROGRESS, 6,
                        ReturnStatus.NOT_STARTED, 12));
        assertThat(cockpit.lines().values())
                .filteredOn(line -> line.draft().status() == ReturnStatus.IN_PROGRESS)
                .allSatisfy(line -> assertThat(line.draft().entries().values())
                        .as("answers of 2022 that nobody confirmed yet")
                        .anyMatch(entry -> entry.said() instanceof Said.Carried));
        assertThat(queries.unsettled(office, WAVE)).hasSize(1);
        assertThat(cockpit.schedule().deadline()).isNotNull();
    }

    @Test
    void everybodyWhoAnsweredHoldsASeatAndGotAnInvitation() {
        assertThat(seats.holders())
                .filteredOn(holding -> holding.seat().role() == Role.LEAD)
                .hasSize(25);
        assertThat(circulation.mailing(office, WAVE).unreached()).hasSize(2);
        assertThat(circulation.mailing(office, WAVE).uninvited()).isEmpty();
    }

    @Test
    void inventedPeopleTakeTheTimeThatPeopleTake() {
        Cockpit cockpit = reviews.cockpit(office, WAVE);
        assertThat(Objects.requireNonNull(cockpit.burden()).minutes()).isBetween(5L, 30L);
        assertThat(Objects.requireNonNull(cockpit.burden()).countries()).isEqualTo(9);
        assertThat(audit.latest(null, null, 1_000))
                .as("nothing is told of a time to come")
                .allMatch(entry -> !entry.at().isAfter(clock.instant()));
    }

    @Test
    void membersOfSeveralCountriesAnsweredAndSmallNumbersAreHidden() {
        SurveyResults results = findings.findPublished(DemonstrationSurvey.ID).orElseThrow();
        assertThat(results.counted()).hasSize(DemonstrationSurvey.COUNTRIES);
        assertThat(results.counted().values()).filteredOn(count -> count == 0).hasSize(2);
        assertThat(results.counted().values()).filteredOn(count -> count > 0).allMatch(count -> count >= 5);
        assertThat(results.tables()).anyMatch(SurveyTable::hides);
    }

    @Test
    void whereSomebodyCoordinatesNobodyIsInvented() {
        seats.holders().stream()
                .filter(holding -> holding.seat().role() == Role.COORDINATOR)
                .forEach(holding -> people.change(
                        office,
                        new Person(
                                holding.person().id(),
                                "Real Person",
                                new EmailAddress("real@example.org"),
                                Locale.ENGLISH)));
        assertThat(wave.fill(Progress.NONE)).isFalse();
    }

    @Test
    void fillingItAgainChangesNothing() {
        List<Object> before = everything();
        wave.fill(Progress.NONE);
        assertThat(everything()).isEqualTo(before);
    }

    private List<Object> everything() {
        List<Object> all = new ArrayList<>();
        reviews.cockpit(office, WAVE).lines().values().forEach(line -> all.add(line.draft()));
        all.add(seats.history());
        all.add(outbox.latest(500, null));
        all.add(audit.latest(null, null, 1_000));
        return all;
    }
}
