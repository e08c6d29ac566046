package org.mirrorscope.wave.members;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mirrorscope.platform.Job;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes submissions out of the urn and counts them, five or more of a country at once, so that nobody learns from results
 * that move what the latest one said. Fewer than five that are left at the end stay in the urn and are not counted.
 */
@Component
public class Counting implements Job {

    static final String NAME = "wave.members";

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int DAYS_OF_BALLOTS = 3;

    private final SurveyStore surveys;
    private final SubmissionStore submissions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Counting(SurveyStore surveys, SubmissionStore submissions, TransactionTemplate transaction, Clock clock) {
        this.surveys = surveys;
        this.submissions = submissions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        SurveyId survey = new SurveyId(id);
        while (submissions.waiting(survey).values().stream().anyMatch(Counting::isStep)) {
            count(survey);
        }
        transaction.executeWithoutResult(status -> submissions.forgetBallots(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_OF_BALLOTS)));
        boolean open =
                surveys.find(survey).filter(found -> found.closed() == null).isPresent();
        return open ? Optional.of(clock.instant().plus(PAUSE)) : Optional.empty();
    }

    /** Counts once what waits of each country. */
    public void count(SurveyId survey) {
        transaction.executeWithoutResult(status -> {
            submissions.holdCounting(survey);
            submissions.waiting(survey).forEach((CountryCode country, Integer waiting) -> {
                if (isStep(waiting)) {
                    submissions.count(survey, country);
                }
            });
        });
    }

    private static boolean isStep(int waiting) {
        return waiting >= Suppression.LEAST;
    }
}
