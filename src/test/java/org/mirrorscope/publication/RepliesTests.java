package org.mirrorscope.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mirrorscope.publication.Returned.NOW;
import static org.mirrorscope.publication.Returned.THEN;
import static org.mirrorscope.publication.Returned.code;
import static org.mirrorscope.publication.Returned.text;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.registry.Places.PT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** What was collected here is said of a country only after it could reply. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase("replies")
@Import({MovedClock.Stands.class, Returned.class, Visit.class})
@Transactional
class RepliesTests {

    /** The last day on which countries can reply. */
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);

    @Autowired
    private Returned returned;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Replies replies;

    @Autowired
    private ReplyRounds rounds;

    @Autowired
    private ReplyLapse job;

    @Autowired
    private CountryRecords records;

    @Autowired
    private AnswerSource answers;

    @Autowired
    private Statements statements;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Audit audit;

    private final SignedIn office = Cast.office();
    private final SignedIn lead = Returned.lead(ES);

    @BeforeEach
    void prepare() {
        returned.prepare();
    }

    /** What the country's page says of a variable. */
    private @Nullable Answer said(CountryCode country, String variable) {
        PublicReturns known = records.returns(country, answers.read().waves());
        List<Statement> facts = records.facts(country, known.extents()).get(variable);
        return facts == null ? null : facts.getFirst().answer();
    }

    private Optional<WaveAnswers> shown(CountryCode country, WaveId wave) {
        return records.returns(country, answers.read().waves()).waves().stream()
                .filter(each -> each.wave().id().equals(wave))
                .findFirst();
    }

    private void ask() {
        rounds.start(office, NOW, LAST);
    }

    private Reply latest(CountryCode country) {
        return replies.of(Returned.lead(country), country).getFirst();
    }

    private void reply(ReplyVerb verb, String... comments) {
        Map<String, String> words = comments.length == 0 ? Map.of() : Map.of(comments[0], comments[1]);
        replies.reply(lead, ES, latest(ES).id(), verb, words);
    }

    private static void refused(String sentence, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains(sentence));
    }

    @Test
    void whatAPackBroughtIsSaidAtOnceAndWhatWasCollectedHereIsNot() {
        returned.publish();

        assertThat(said(ES, "status")).isEqualTo(code("planned"));
        assertThat(shown(ES, THEN)).isPresent();
        assertThat(shown(ES, NOW)).isEmpty();
        assertThat(records.returns(ES, answers.read().waves()).awaited())
                .extracting(awaited -> awaited.wave().id(), PublicReturns.Awaited::reply)
                .containsExactly(tuple(NOW, null));
        assertThat(shown(FR, NOW))
                .as("it sent nothing, which everybody may see")
                .isPresent();
        assertThat(replies.clearances()).extracting(Clearance::country).containsExactly(ES, PT);
    }

    @Test
    void whatTheLeadAgreesToIsSaidAtOnce() {
        returned.publish();
        ask();
        String asked = replies.version();
        assertThat(said(ES, "status")).isEqualTo(code("planned"));

        reply(ReplyVerb.AGREE);

        assertThat(said(ES, "status")).isEqualTo(code("works"));
        assertThat(shown(ES, NOW)).isPresent();
        assertThat(said(PT, "status")).isEqualTo(code("planned"));
        assertThat(replies.version()).isNotEqualTo(asked);
        assertThat(replies.clearances(ES)).singleElement().satisfies(clearance -> {
            assertThat(clearance.isComplete()).isTrue();
            assertThat(clearance.revision()).isEqualTo(1);
            assertThat(clearance.reply()).isNotNull().extracting(Reply::state).isEqualTo(ReplyState.AGREED);
        });
    }

    @Test
    void canBeAskedBeforeResultsArePublicAndIsSaidWhenTheyAre() {
        ask();
        reply(ReplyVerb.COMMENT, Reply.ALL, "We also have a new <secretariat>.");
        assertThat(said(ES, "status")).isEqualTo(code("planned"));
        returned.publish();
        assertThat(said(ES, "status")).isEqualTo(code("works"));
        assertThat(said(PT, "status")).isEqualTo(code("planned"));
    }

    @Test
    void silenceIsRecordedAndFollowsFromTheClockIfTheJobIsLate() {
        returned.publish();
        ask();
        Reply open = latest(PT);
        assertThat(open.told()).as("Portugal has nobody").isZero();
        String before = replies.version();
        clock.pass(Duration.between(clock.instant(), open.until()).minusSeconds(1));
        assertThat(said(PT, "status")).isEqualTo(code("planned"));
        assertThat(replies.version()).isEqualTo(before);
        assertThat(job.run(open.id().toString())).contains(open.until());

        clock.pass(Duration.ofSeconds(1));

        assertThat(latest(PT).state()).isEqualTo(ReplyState.SILENT);
        assertThat(said(PT, "status")).isEqualTo(code("works"));
        assertThat(replies.version()).isNotEqualTo(before);

        assertThat(job.run(open.id().toString())).isEmpty();
        assertThat(job.run(open.id().toString())).isEmpty();
        assertThat(replies.steps(office, open))
                .extracting(ReplyStep::verb)
                .containsExactly(ReplyVerb.OPEN, ReplyVerb.LAPSE);
        assertThat(audit.latest(null, PT, 1).getFirst().sentence(Messages.in(Locale.ENGLISH)))
                .startsWith("Silence was recorded");
        assertThat(said(PT, "status")).isEqualTo(code("works"));
    }

    @Test
    void whatTheLeadSaysItselfIsShownAtOnceAndStaysAsLongAsItIsLater() {
        returned.publish();
        ask();
        Statement own = new Statement(
                ES,
                "status",
                code("none"),
                LocalDate.of(2026, 3, 10),
                clock.instant(),
                new Source.Update("u", LocalDate.of(2026, 3, 10)),
                "ES lead",
                Visibility.PUBLIC);
        statements.record(List.of(own));
        assertThat(said(ES, "status")).isEqualTo(code("none"));
    }

    @Test
    void anObjectionHoldsBackWhatItNamesUntilTheOfficeDecides() {
        returned.correct(ES, Map.of("mission", text("To mirror and to lead.")));
        returned.publish();
        ask();
        reply(ReplyVerb.OBJECT, "status", "It does not work yet.");

        assertThat(said(ES, "status")).isEqualTo(code("planned"));
        assertThat(said(ES, "mission")).isEqualTo(text("To mirror and to lead."));
        assertThat(shown(ES, NOW)).hasValueSatisfying(wave -> {
            assertThat(wave.answer(ES, "status")).isEqualTo(Missing.WITHHELD);
            assertThat(wave.answer(ES, "mission")).isEqualTo(text("To mirror and to lead."));
        });
        assertThat(records.returns(ES, answers.read().waves()).held())
                .containsExactly(new PublicReturns.Held(NOW, "status"));
        clock.pass(Duration.ofDays(100));
        assertThat(said(ES, "status")).as("time alone decides nothing").isEqualTo(code("planned"));

        refused("Say something", () -> rounds.respond(office, latest(ES).id(), ReplyVerb.SHOW, " "));
        refused("does not go with", () -> rounds.respond(office, latest(ES).id(), ReplyVerb.ANSWER, "Yes"));
        rounds.respond(office, latest(ES).id(), ReplyVerb.KEEP, "We wait for the minister.");
        assertThat(said(ES, "status")).isEqualTo(code("planned"));
        rounds.respond(office, latest(ES).id(), ReplyVerb.SHOW, "The minister said so.");
        assertThat(said(ES, "status")).isEqualTo(code("works"));
        assertThat(replies.steps(lead, latest(ES)))
                .extracting(ReplyStep::body)
                .contains("We wait for the minister.", "The minister said so.");
        assertThat(letterTo("Ana Ruiz").subject()).contains("España");
    }

    @Test
    void anObjectionToNothingInParticularHoldsBackEverything() {
        returned.publish();
        ask();
        reply(ReplyVerb.OBJECT, Reply.ALL, "All of this is wrong.");
        assertThat(said(ES, "status")).isEqualTo(code("planned"));
        assertThat(shown(ES, NOW)).isEmpty();
    }

    @Test
    void aCorrectionAsksAgainAndWhatWasAgreedStays() {
        returned.publish();
        ask();
        reply(ReplyVerb.AGREE);
        clock.pass(Duration.ofDays(5));

        returned.correct(ES, Map.of("status", code("none"), "mission", text("To lead.")));

        Reply again = latest(ES);
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(ReplyState.OPEN);
        assertThat(again.lastDay()).as("as many days as at first").isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(said(ES, "status")).as("the agreed revision").isEqualTo(code("works"));
        assertThat(said(ES, "mission")).isEqualTo(text("To mirror."));
        assertThat(shown(ES, NOW)).hasValueSatisfying(wave -> {
            assertThat(wave.answer(ES, "status")).isEqualTo(code("works"));
            assertThat(wave.revisions()).containsEntry(ES, 1);
        });
        reply(ReplyVerb.AGREE);
        assertThat(said(ES, "status")).isEqualTo(code("none"));
        assertThat(said(ES, "mission")).isEqualTo(text("To lead."));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasNotAnswered() {
        ask();
        Reply first = latest(ES);
        returned.correct(ES, Map.of("status", code("none")));
        assertThat(replies.find(lead, ES, first.id())).map(Reply::state).contains(ReplyState.REPLACED);
        refused("later revision", () -> replies.reply(lead, ES, first.id(), ReplyVerb.AGREE, Map.of()));
        reply(ReplyVerb.AGREE);
        returned.publish();
        assertThat(said(ES, "status")).isEqualTo(code("none"));
    }

    @Test
    void whatWasAgreedBeforeAnythingWasPublicIsAskedAnewWithItsCorrection() {
        ask();
        reply(ReplyVerb.AGREE);
        returned.correct(ES, Map.of("mission", text("To lead.")));
        returned.publish();
        assertThat(said(ES, "status")).isEqualTo(code("planned"));
        assertThat(shown(ES, NOW)).isEmpty();
        reply(ReplyVerb.AGREE);
        assertThat(said(ES, "status")).isEqualTo(code("works"));
    }

    @Test
    void writesToLeadAndDeputyInTheirLanguage() {
        ask();
        assertThat(latest(ES).told()).isEqualTo(2);
        assertThat(letterTo("Ana Ruiz").subject())
                .isEqualTo("España: lo que se dirá de ustedes, para replicar hasta el 20 de marzo de 2026");
        assertThat(letterTo("Bea Gil").text())
                .contains("/my/ES/reply/" + latest(ES).id(), "The new wave", "20 March 2026")
                .doesNotContain("token", "{");
    }

    private Letter letterTo(String name) {
        return outbox.latest(50, null).stream()
                .map(Message::letter)
                .filter(letter -> letter.kind().equals("publication.reply")
                        && letter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyRepliesTwiceOrLateOrInAnothersPlace() {
        ask();
        Reply open = latest(ES);
        refused("Say what you want", () -> reply(ReplyVerb.COMMENT));
        refused("Say what you want", () -> reply(ReplyVerb.OBJECT, "status", "  "));
        refused("at the same time", () -> reply(ReplyVerb.AGREE, "status", "but no"));
        refused("never asked about", () -> reply(ReplyVerb.OBJECT, "nonsense", "x"));
        refused("never asked about", () -> reply(ReplyVerb.OBJECT, "wish", "not public at all"));
        for (SignedIn other : List.of(
                Cast.signedIn("Bea Deputy", ES, Role.DEPUTY),
                office,
                Returned.lead(FR),
                new SignedIn(Cast.person("Old Lead"), List.of()))) {
            assertThatThrownBy(() -> replies.reply(other, ES, open.id(), ReplyVerb.AGREE, Map.of()))
                    .isInstanceOf(RefusedRequest.class);
        }
        refused("no such reply", () -> replies.reply(Returned.lead(FR), FR, open.id(), ReplyVerb.AGREE, Map.of()));
        assertThat(latest(ES).state()).isEqualTo(ReplyState.OPEN);

        reply(ReplyVerb.AGREE);
        refused("Ana Lead has replied already", () -> reply(ReplyVerb.OBJECT, "status", "No!"));
        clock.pass(Duration.ofDays(30));
        refused(
                "silence was recorded",
                () -> replies.reply(Returned.lead(PT), PT, latest(PT).id(), ReplyVerb.AGREE, Map.of()));
    }

    @Test
    void theOfficeGivesMoreTimeAndNeverLess() {
        ask();
        LocalDate later = LAST.plusDays(10);
        refused("time until", () -> rounds.extend(office, NOW, LAST));
        refused("at most 365", () -> rounds.extend(office, NOW, LAST.plusYears(2)));
        reply(ReplyVerb.AGREE);
        rounds.extend(office, NOW, later);
        assertThat(latest(PT).lastDay()).isEqualTo(later);
        assertThat(latest(ES).lastDay()).as("it has replied").isEqualTo(LAST);
        rounds.extend(office, latest(PT).id(), later.plusDays(1));
        assertThat(latest(PT).lastDay()).isEqualTo(later.plusDays(1));
        refused("has replied", () -> rounds.extend(office, latest(ES).id(), later.plusDays(2)));
    }

    @Test
    void asksOnlyAboutClosedWavesThatWereAnsweredHereAndOnce() {
        assertThat(rounds.startable(office)).extracting(wave -> wave.id()).containsExactly(NOW);
        refused("cannot be asked", () -> rounds.start(office, THEN, LAST));
        refused("cannot be asked", () -> rounds.start(office, new WaveId("nonsense"), LAST));
        refused("after today", () -> rounds.start(office, NOW, LocalDate.of(2026, 3, 10)));
        ask();
        refused("asked already", this::ask);
        assertThat(rounds.startable(office)).isEmpty();
        assertThat(rounds.replies(office)).extracting(Reply::country).containsExactly(ES, PT);
        for (SignedIn other : List.of(lead, Cast.signedIn("Al Analyst", null, Role.ANALYST))) {
            assertThatThrownBy(() -> rounds.start(other, NOW, LAST)).isInstanceOf(RefusedRequest.class);
        }
    }
}
