package org.mirrorscope.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.mirrorscope.instrument.Constraints;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether something that somebody says between waves can stand in a country's record. */
@Component
public class FactCheck {

    /** No initiative of this kind is as old; a day before it is a slip of the pen. */
    private static final Period LONGEST_AGO = Period.ofYears(30);

    private final Statements statements;
    private final KnownVariables variables;
    private final Ages ages;

    FactCheck(Statements statements, KnownVariables variables, Ages ages) {
        this.statements = statements;
        this.variables = variables;
        this.ages = ages;
    }

    /**
     * The day on which a fact is true cannot lie very long ago.
     *
     * @throws Refusal if it does
     */
    public void requireNotLongAgo(LocalDate asOf) {
        if (asOf.isBefore(ages.today().minus(LONGEST_AGO))) {
            throw new Refusal("registry/update.long-ago", asOf, LONGEST_AGO.getYears());
        }
    }

    /**
     * The answer must be what the question takes, and go with everything else that holds.
     *
     * @throws Refusal if it is not: what is wrong, and what to do
     */
    @Transactional(readOnly = true)
    public void require(CountryCode country, KnownVariable about, Answer answer) {
        switch (answer) {
            case AnswerValue value -> requireValue(country, about, value);
            case Missing missing -> {
                if (missing != Missing.DONT_KNOW && missing != Missing.NOT_APPLICABLE) {
                    throw new Refusal("registry/update.blank");
                }
            }
        }
    }

    private void requireValue(CountryCode country, KnownVariable about, AnswerValue value) {
        String name = about.variable().name();
        Fit.require(name, about.variable().question().kind(), value);
        Fit.beyond(about.variable().question().kind(), value).ifPresent(wrong -> {
            throw new Refusal(wrong.key(), wrong.arguments().toArray());
        });
        Map<String, Answer> answers = new HashMap<>();
        statements
                .profile(country, Visibility.OFFICE)
                .forEach((variable, holds) -> answers.put(variable, holds.answer()));
        answers.put(name, value);
        Instrument asking = variables.asking(name).orElseThrow();
        new Constraints(asking)
                .brokenBy(answers).stream()
                        .filter(broken -> broken.variable().name().equals(name))
                        .findFirst()
                        .ifPresent(broken -> {
                            Typed.Wrong wrong = broken.words(asking);
                            throw new Refusal(wrong.key(), wrong.arguments().toArray());
                        });
    }
}
