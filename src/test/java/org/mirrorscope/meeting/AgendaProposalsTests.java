package org.mirrorscope.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.CarryForward;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proposed to talk about with Spain, and that nothing is where nothing is to be said. */
@StoreTest
class AgendaProposalsTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Coded YES = new Coded("yes");
    private static final Coded NO = new Coded("no");
    private static final Source RETURN = new Source.Return("w2", 1);

    @Autowired
    private Countries countries;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Statements statements;

    @Autowired
    private Reviews reviews;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Queries queries;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingStore meetingStore;

    @Autowired
    private AgendaStore agenda;

    @Autowired
    private FollowUpStore followUps;

    @Autowired
    private SentStore sent;

    @Autowired
    private AgendaProposals proposals;

    private final SignedIn office = Cast.office();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void publish() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
        List<Section> sections = new ArrayList<>();
        for (int section = 1; section <= 8; section++) {
            List<Question> questions = new ArrayList<>();
            for (int question = 1; question <= section; question++) {
                questions.add(question("s" + section + "q" + question, null));
            }
            sections.add(new Section("s" + section, LocalizedText.of("Section " + section), questions));
        }
        sections.add(new Section(
                "conditional", LocalizedText.of("Conditional"), List.of(question("plan", "answers.s1q1 == 'yes'"))));
        instruments.publish(new Instrument(
                new VersionId("agenda", "1"), Respondent.COUNTRY, LocalizedText.of("Agenda"), sections, List.of()));
        sections.forEach(section -> section.questions().forEach(question -> asked.add(question.variable())));
    }

    private static Question question(String variable, @Nullable String relevant) {
        return new Question(
                variable,
                Drafts.ordered("no", "yes"),
                LocalizedText.of("Question " + variable),
                null,
                Direction.HIGHER,
                false,
                relevant,
                null,
                CarryForward.CONFIRM,
                Visibility.OFFICE);
    }

    @Test
    void ofACountryOfWhichNothingIsKnownAllIsToBeTalkedAbout() {
        assertThat(of(FR)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ProposedItem.Kind.UNANSWERED);
            assertThat(text(item)).isEqualTo("Nothing is known yet: go through the questionnaire");
            assertThat(reason(item)).contains("36 questions in 8 sections");
            assertThat(item.reason().in(Reader.of(Locale.of("es")))).contains("36 preguntas en 8 secciones");
        });
    }

    @Test
    void nothingIsProposedWhereAllIsKnownAndNew() {
        answerAll(YES, TODAY.minusDays(10));
        assertThat(of(ES)).isEmpty();
    }

    @Test
    void aQuestionWithoutAnAnswerIsProposedUnlessItDoesNotApply() {
        answerAll(NO, TODAY.minusDays(10));
        assertThat(of(ES)).as("the plan is asked of those who said yes").isEmpty();
        fact("s1q1", YES, TODAY.minusDays(5), RETURN);
        fact("s3q2", Missing.NO_ANSWER, TODAY.minusDays(5), RETURN);
        fact("s3q3", Missing.DONT_KNOW, TODAY.minusDays(5), RETURN);
        fact("s4q1", Missing.NOT_APPLICABLE, TODAY.minusDays(5), RETURN);
        List<ProposedItem> unanswered = of(ES, ProposedItem.Kind.UNANSWERED);
        assertThat(unanswered).extracting(ProposedItem::variable).containsExactly("s3q2", "plan");
        assertThat(unanswered).extracting(this::text).contains("'Question plan' has no answer");
        assertThat(unanswered)
                .extracting(this::reason)
                .containsExactly(
                        "Asked, and left without an answer.",
                        "Asked of countries, and this one's record says nothing about it.");
    }

    @Test
    void manyQuestionsStandTogetherBySectionAndNeverMoreThanSix() {
        fact("s1q1", NO, TODAY.minusDays(5), RETURN);
        List<ProposedItem> items = of(ES, ProposedItem.Kind.UNANSWERED);
        assertThat(items)
                .extracting(this::text)
                .containsExactly(
                        "4 questions of 'Section 4' have no answer",
                        "5 questions of 'Section 5' have no answer",
                        "6 questions of 'Section 6' have no answer",
                        "7 questions of 'Section 7' have no answer",
                        "8 questions of 'Section 8' have no answer",
                        "5 questions of 2 other sections have no answer");
        assertThat(reason(items.getFirst())).endsWith("Question s4q1; Question s4q2; Question s4q3; and one more.");
    }

    @Test
    void whatIsOldIsAskedAgainAndWhatIsNotIsNot() {
        answerAll(NO, TODAY.minusYears(2));
        fact("s8q1", YES, TODAY.minusDays(5), new Source.Update("u", TODAY.minusDays(5)));
        List<ProposedItem> old = of(ES, ProposedItem.Kind.OLD);
        assertThat(old).hasSize(6);
        assertThat(old).extracting(this::text).contains("7 answers of 'Section 8' are old");
        assertThat(reason(old.getFirst())).contains(Reader.of(Locale.ENGLISH).date(TODAY.minusYears(2)));
    }

    @Test
    void sourcesThatDifferAreNamedEachWithWhatItSays() {
        answerAll(NO, TODAY.minusDays(40));
        fact("s2q1", YES, TODAY.minusDays(60), new Source.Meeting("m", TODAY.minusDays(60)), TODAY.minusDays(55));
        fact("s2q2", NO, TODAY.minusDays(60), new Source.Meeting("m", TODAY.minusDays(60)), TODAY.minusDays(55));
        assertThat(of(ES)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ProposedItem.Kind.CONTRADICTION);
            assertThat(item.variable()).isEqualTo("s2q1");
            assertThat(reason(item)).contains("'no'", "'yes'", "meeting of");
        });
    }

    @Test
    void whatChangedWithTheLatestReturnIsProposedWhereNobodyMetTheCountry() {
        answerAll(NO, TODAY.minusYears(1), new Source.Return("w1", 1));
        assertThat(of(ES)).isEmpty();
        answerAll(NO, TODAY.minusDays(10));
        fact("s2q2", YES, TODAY.minusDays(10), RETURN, TODAY.minusDays(9).plusDays(1));
        assertThat(of(ES)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ProposedItem.Kind.CHANGED);
            assertThat(item.variable()).isEqualTo("s2q2");
            assertThat(reason(item)).contains("'no' before, 'yes' now", "before the return of");
        });
    }

    @Test
    void whatChangedSinceTheLastMeetingIsProposedAndNotWhatThatMeetingFound() {
        answerAll(NO, TODAY.minusDays(100));
        MeetingId last = meeting(TODAY.minusDays(50), ES);
        fact("s3q1", YES, TODAY.minusDays(50), new Source.Meeting(last.toString(), TODAY.minusDays(50)));
        assertThat(of(ES)).as("found in that meeting").isEmpty();
        fact("s3q2", YES, TODAY.minusDays(20), new Source.Update("u", TODAY.minusDays(20)));
        assertThat(of(ES)).singleElement().satisfies(item -> {
            assertThat(item.variable()).isEqualTo("s3q2");
            assertThat(reason(item))
                    .contains("at the meeting of " + Reader.of(Locale.ENGLISH).date(TODAY.minusDays(50)));
        });
    }

    @Test
    void anOpenQueryIsProposedUntilItIsSettled() {
        answerAll(NO, TODAY.minusDays(10));
        WaveId wave = new WaveId("asking");
        SignedIn lead = Cast.signedIn("Ana Lead", ES, Role.LEAD);
        reviews.create(office, wave, new VersionId("agenda", "1"), LocalizedText.of("Asking"), List.of(ES));
        reviews.open(office, wave, Instant.now().plus(Duration.ofDays(9)));
        returns.begin(lead, wave, ES);
        returns.save(lead, wave, ES, "s2q1", 0, new Said.Given(NO));
        returns.signOff(lead, wave, ES, returns.find(lead, wave, ES).draft().mark());
        var query = queries.ask(office, wave, ES, "s2q1", "Since when?");
        assertThat(of(ES)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ProposedItem.Kind.OPEN_QUERY);
            assertThat(item.variable()).isEqualTo("s2q1");
            assertThat(reason(item)).startsWith("'Since when?' – asked by Olga Office on ");
        });
        assertThat(of(FR, ProposedItem.Kind.OPEN_QUERY)).isEmpty();
        queries.answer(lead, wave, ES, query.id(), "Since May.");
        assertThat(reason(of(ES).getFirst())).startsWith("'Since May.' – answered by Ana Lead");
        queries.settle(office, wave, ES, query.id());
        assertThat(of(ES)).isEmpty();
    }

    @Test
    void whatShouldHaveBeenDoneComesFirstUntilItIsDone() {
        fact("s1q1", NO, TODAY.minusDays(5), RETURN);
        MeetingId last = meeting(TODAY.minusDays(50), ES, FR);
        FollowUp late = followUp(last, ES, TODAY.minusDays(1));
        FollowUp shared = followUp(last, null, TODAY.minusDays(9));
        followUp(last, ES, TODAY);
        followUp(last, FR, TODAY.minusDays(1));
        assertThat(of(ES).subList(0, 2))
                .extracting(this::text)
                .containsExactly("Overdue: " + shared.what(), "Overdue: " + late.what());
        assertThat(of(ES, ProposedItem.Kind.OVERDUE)).hasSize(2);
        assertThat(of(FR, ProposedItem.Kind.OVERDUE)).hasSize(2);
        followUps.close(
                late.id(),
                FollowUpState.DONE,
                new FollowUp.Closing("", new Signature("p", "Ana", "ES lead", Instant.now())));
        assertThat(of(ES, ProposedItem.Kind.OVERDUE)).hasSize(1);
    }

    @Test
    void isForTheOffice() {
        SignedIn lead = Cast.signedIn("Ana Lead", ES, Role.LEAD);
        Meeting next = next(ES);
        assertThatThrownBy(() -> proposals.of(lead, next, ES)).isInstanceOf(RefusedRequest.class);
    }

    private FollowUp followUp(MeetingId meeting, @Nullable CountryCode country, LocalDate due) {
        AgendaItem item =
                new AgendaItem(AgendaItemId.next(), meeting, agenda.end(meeting), country, null, null, "Item", "");
        agenda.add(item);
        FollowUp followUp = new FollowUp(
                FollowUpId.next(),
                meeting,
                item.id(),
                country,
                null,
                "Do what is due on " + due + " by " + country,
                due,
                true,
                FollowUpState.OPEN,
                null);
        followUps.add(followUp);
        Signature by = new Signature("p", "Olga", "office coordinator", Instant.now());
        int number = sent.sendings(meeting) + 1;
        sent.addSending(meeting, number, by);
        sent.add(new SentItem(
                java.util.UUID.randomUUID(),
                meeting,
                number,
                by,
                item.id(),
                country == null ? ES : country,
                "Item",
                "Said",
                List.of(),
                List.of(followUp),
                List.of(),
                List.of()));
        return followUp;
    }

    private MeetingId meeting(LocalDate day, CountryCode... with) {
        Instant start = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return meetings.plan(
                office,
                new MeetingPlan(
                        MeetingKind.GROUP,
                        "Meeting of " + day,
                        start,
                        start.plus(1, ChronoUnit.HOURS),
                        ZoneOffset.UTC,
                        "",
                        new TreeSet<>(List.of(with)),
                        Set.of(Role.LEAD),
                        new LinkedHashSet<>()));
    }

    private Meeting next(CountryCode country) {
        return meetingStore.find(meeting(TODAY.plusDays(7), country)).orElseThrow();
    }

    private List<ProposedItem> of(CountryCode country) {
        return proposals.of(office, next(country), country);
    }

    private List<ProposedItem> of(CountryCode country, ProposedItem.Kind kind) {
        return of(country).stream().filter(item -> item.kind() == kind).toList();
    }

    private String text(ProposedItem item) {
        return item.text().in(Reader.of(Locale.ENGLISH));
    }

    private String reason(ProposedItem item) {
        return item.reason().in(Reader.of(Locale.ENGLISH));
    }

    private void answerAll(Answer answer, LocalDate asOf) {
        answerAll(answer, asOf, RETURN);
    }

    private void answerAll(Answer answer, LocalDate asOf, Source source) {
        asked.stream()
                .filter(variable -> !variable.equals("plan") || answer.equals(YES))
                .forEach(variable -> fact(variable, answer, asOf, source));
    }

    private void fact(String variable, Answer answer, LocalDate asOf, Source source) {
        fact(variable, answer, asOf, source, asOf);
    }

    private void fact(String variable, Answer answer, LocalDate asOf, Source source, LocalDate recorded) {
        Instant at = recorded.atTime(12, 0).toInstant(ZoneOffset.UTC);
        statements.record(List.of(new Statement(ES, variable, answer, asOf, at, source, null, Visibility.OFFICE)));
    }
}
