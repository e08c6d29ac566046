package org.mirrorscope.intake.demonstration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.members.Ballots;
import org.mirrorscope.wave.members.Counting;
import org.mirrorscope.wave.members.Link;
import org.mirrorscope.wave.members.Submission;
import org.mirrorscope.wave.members.SurveyId;
import org.mirrorscope.wave.members.Surveys;
import org.mirrorscope.wave.members.Way;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration's members' survey: the office opens it, invented members of several countries answer by their
 * country's open link, the office closes it and publishes the results. Two countries have fewer than five answers.
 */
@Component
@ConditionalOnProperty(DemonstrationClock.SETTING)
class DemonstrationSurvey {

    static final SurveyId ID = new SurveyId("members-2026");

    static final int COUNTRIES = 12;

    /** Which of the countries have hardly any answers, and how many. */
    static final Map<Integer, Integer> FEW = Map.of(3, 4, 8, 2);

    private static final String INSTRUMENT = "nmg-members";
    private static final long SEED = 20_261_001;
    private static final int LEAST = 24;
    private static final int MORE = 60;
    private static final int COMMENTED = 8;
    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Duration OPEN = Duration.ofDays(14);

    private static final List<String> COMMENTS = List.of(
            "Invented example: a short note after each meeting would help.",
            "Invented example: I learn most from what other countries tried.",
            "Invented example: my employer does not count these hours.");

    private final Surveys surveys;
    private final Ballots ballots;
    private final Counting counting;
    private final TransactionTemplate transaction;
    private final InventedClock clock;

    DemonstrationSurvey(
            Surveys surveys, Ballots ballots, Counting counting, TransactionTemplate transaction, InventedClock clock) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.counting = counting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does all of it, unless the survey is there. */
    void fill(SignedIn office, SortedMap<CountryCode, SignedIn> leads) {
        boolean there =
                surveys.all(office).stream().anyMatch(survey -> survey.id().equals(ID));
        surveys.askable(office).stream()
                .filter(version -> version.id().instrument().equals(INSTRUMENT) && !there)
                .findFirst()
                .ifPresent(asked -> clock.at(
                        clock.instant().minus(BEFORE),
                        () -> transaction.execute(status -> {
                            play(
                                    office,
                                    asked,
                                    leads.keySet().stream().limit(COUNTRIES).toList());
                            return true;
                        })));
    }

    private void play(SignedIn office, Instrument asked, List<CountryCode> countries) {
        Instant deadline = clock.instant().plus(OPEN);
        surveys.open(office, ID, asked.id(), asked.title(), countries, deadline);
        Random chance = new Random(SEED);
        for (int place = 0; place < countries.size(); place++) {
            int members = FEW.getOrDefault(place, LEAST + chance.nextInt(MORE));
            Link link = surveys.link(office, ID, countries.get(place));
            Way way = ballots.find(link).orElseThrow();
            double leaning = chance.nextGaussian() / 2;
            for (int member = 0; member < members; member++) {
                ballots.put(link, ballots.page(), way, said(asked, leaning, chance));
            }
        }
        clock.pass(OPEN);
        surveys.close(office, ID);
        counting.run(ID.id());
        surveys.publish(office, ID);
    }

    /** @param leaning how content the members of a country are, around zero */
    private static Submission said(Instrument asked, double leaning, Random chance) {
        Map<String, AnswerValue> values = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Variable variable : asked.variables()) {
            boolean item = variable.question().kind() instanceof Kind.Levels;
            if (item && chance.nextInt(15) == 0) {
                unknown.add(variable.name());
            } else if (chance.nextInt(12) != 0) {
                AnswerValue value = value(variable, leaning, chance);
                if (value != null) {
                    values.put(variable.name(), value);
                }
            }
        }
        return new Submission(values, unknown);
    }

    private static @Nullable AnswerValue value(Variable variable, double leaning, Random chance) {
        return switch (variable.question().kind()) {
            case Kind.Ordered ordered -> step(ordered.codes(), leaning, chance);
            case Kind.Levels levels -> step(levels.codes(), leaning, chance);
            case Kind.Choice choice ->
                code(choice.codes(), chance.nextInt(choice.codes().size()));
            case Kind.Number number -> new AnswerValue.Amount(BigDecimal.valueOf(1 + chance.nextInt(12)));
            case Kind.Text text -> comment(chance);
            case Kind.LongText text -> comment(chance);
            default -> null;
        };
    }

    private static AnswerValue step(List<Code> scale, double leaning, Random chance) {
        long place = Math.round((scale.size() - 1) / 2.0 + leaning + chance.nextGaussian());
        return code(scale, Math.clamp(place, 0, scale.size() - 1));
    }

    private static AnswerValue code(List<Code> codes, int place) {
        return new AnswerValue.Coded(codes.get(place).code());
    }

    private static @Nullable AnswerValue comment(Random chance) {
        return chance.nextInt(COMMENTED) == 0
                ? new AnswerValue.Text(COMMENTS.get(chance.nextInt(COMMENTS.size())))
                : null;
    }
}
