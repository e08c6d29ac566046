package org.mirrorscope.publication;

import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.registry.Places.PT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.registry.RecordChanged;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.DraftReturn;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.Waves;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Two waves of one questionnaire: a pack brought the earlier one, the later one was collected here and closed. Spain has
 * a lead and a deputy, France a lead; Portugal returned to both waves and has nobody. For {@code @Import}.
 */
public class Returned {

    public static final WaveId THEN = new WaveId("then");
    public static final WaveId NOW = new WaveId("now");

    private static final Instrument ASKED = Drafts.version(
            "1",
            Drafts.question("status", Drafts.ordered("none", "planned", "works")),
            Drafts.question("mission", new Kind.LongText()),
            Drafts.question("wish", new Kind.Text(), Direction.NONE, Visibility.OFFICE, "wish"));

    private static int runs;

    private final Countries countries;
    private final Instruments instruments;
    private final Waves waves;
    private final Reviews reviews;
    private final DraftReturns returns;
    private final Statements statements;
    private final Invitations invitations;
    private final MovedClock clock;
    private final ApplicationEventPublisher events;

    private final SignedIn office = Cast.office();

    Returned(
            Countries countries,
            Instruments instruments,
            Waves waves,
            Reviews reviews,
            DraftReturns returns,
            Statements statements,
            Invitations invitations,
            MovedClock clock,
            ApplicationEventPublisher events) {
        this.countries = countries;
        this.instruments = instruments;
        this.waves = waves;
        this.reviews = reviews;
        this.returns = returns;
        this.statements = statements;
        this.invitations = invitations;
        this.clock = clock;
        this.events = events;
    }

    public static SignedIn lead(CountryCode country) {
        return Cast.signedIn("Ana Lead", country, Role.LEAD);
    }

    /** Up to the closed wave; what is published comes later. */
    public void prepare() {
        clock.set(MovedClock.START);
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR), Places.country(PT)));
        instruments.publish(ASKED);
        LocalDate closed = LocalDate.of(2025, 12, 1);
        waves.bring(new Wave(THEN, ASKED.id(), LocalizedText.of("Then"), closed.minusDays(30), closed, true, all()));
        Map<String, Answer> before = Map.of("status", code("planned"), "mission", text("To mirror."));
        waves.acceptFromPack(THEN, Map.of(ES, before, FR, before, PT, before), clock.instant());
        statements.record(before.entrySet().stream()
                .flatMap(cell -> all().stream()
                        .map(country -> new Statement(
                                country,
                                cell.getKey(),
                                cell.getValue(),
                                closed,
                                clock.instant(),
                                new Source.Return(THEN.id(), 1),
                                null,
                                Visibility.PUBLIC)))
                .toList());
        seat("Ana Ruiz", "es", ES, Role.LEAD);
        seat("Bea Gil", "en", ES, Role.DEPUTY);
        seat("Fay Lead", "en", FR, Role.LEAD);
        reviews.create(office, NOW, ASKED.id(), LocalizedText.of("The new wave"), all());
        reviews.open(office, NOW, clock.instant().plus(Duration.ofDays(5)));
        for (CountryCode country : List.of(ES, PT)) {
            returns.begin(lead(country), NOW, country);
            signed(country, Map.of("status", code("works"), "wish", text("More time")));
        }
        reviews.close(office, NOW);
        neverSeenBefore();
    }

    private static TreeSet<CountryCode> all() {
        return new TreeSet<>(List.of(ES, FR, PT));
    }

    /** Each test undoes what it did and counts changes anew, so what is kept of one test's pages must fit no other's. */
    private void neverSeenBefore() {
        runs++;
        for (int i = 0; i < 50 * runs; i++) {
            events.publishEvent(new RecordChanged());
        }
    }

    private void seat(String name, String language, CountryCode country, Role role) {
        EmailAddress address = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        invitations.invite(
                office, new Invitation(name, address, Locale.of(language), country, role, invitations.today()));
    }

    /** Spain's results are public. */
    public void publish() {
        reviews.publishResults(office, NOW);
    }

    /** The office reopens a return, the lead corrects and signs it off, the office accepts it. */
    public void correct(CountryCode country, Map<String, AnswerValue> answers) {
        reviews.reopen(
                office, NOW, country, "Please look again", clock.instant().plus(Duration.ofDays(3)));
        signed(country, answers);
    }

    private void signed(CountryCode country, Map<String, AnswerValue> answers) {
        SignedIn lead = lead(country);
        answers.forEach((variable, value) -> {
            DraftReturn draft = returns.find(lead, NOW, country).draft();
            int follows = draft.entries().containsKey(variable)
                    ? draft.entries().get(variable).number()
                    : 0;
            returns.save(lead, NOW, country, variable, follows, new Said.Given(value));
        });
        long seen = returns.find(lead, NOW, country).draft().mark();
        int number = returns.signOff(lead, NOW, country, seen).number();
        reviews.accept(office, NOW, country, number);
    }

    public static AnswerValue code(String code) {
        return new AnswerValue.Coded(code);
    }

    public static AnswerValue text(String text) {
        return new AnswerValue.Text(text);
    }
}
