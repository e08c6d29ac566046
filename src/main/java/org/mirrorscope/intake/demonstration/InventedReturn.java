package org.mirrorscope.intake.demonstration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Flaw;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.ReturnStatus;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How an invented lead answers: confirms most of last time's answers, changes some, fills in what is new. */
@Component
@ConditionalOnProperty(DemonstrationClock.SETTING)
class InventedReturn {

    /** What reading a question and answering it, or finding that last time's answer holds, takes at least and at most. */
    private static final int SHORTEST_SECONDS = 4;

    private static final int LONGEST_SECONDS = 24;

    private final DraftReturns returns;
    private final InventedClock clock;

    InventedReturn(DraftReturns returns, InventedClock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Answers, unless somebody began before.
     *
     * @param whole whether all of it is answered and signed off, and not only the first section or two
     * @return whether it was begun now
     */
    boolean answer(SignedIn lead, WaveId wave, CountryCode country, InventedAnswers answers, boolean whole) {
        if (returns.find(lead, wave, country).draft().status() != ReturnStatus.NOT_STARTED) {
            return false;
        }
        Random pace = new Random(country.alpha2().hashCode());
        returns.begin(lead, wave, country);
        List<Section> sections = returns.find(lead, wave, country).asked().sections();
        int many = whole ? sections.size() : answers.happens(0.5) ? 1 : 2;
        for (Section section : sections.subList(0, many)) {
            answer(lead, wave, country, section, answers, pace);
        }
        if (whole) {
            clock.pass(Duration.ofMinutes(1 + pace.nextInt(3)));
            signOff(lead, wave, country);
        }
        return true;
    }

    private void answer(
            SignedIn lead, WaveId wave, CountryCode country, Section section, InventedAnswers answers, Random pace) {
        OpenReturn shown = returns.find(lead, wave, country);
        List<String> stillTrue = new ArrayList<>();
        for (Variable variable : shown.asked().variables()) {
            if (variable.section().equals(section)) {
                clock.pass(Duration.ofSeconds(SHORTEST_SECONDS + pace.nextInt(LONGEST_SECONDS - SHORTEST_SECONDS)));
                Said there = shown.draft().said(variable.name());
                Said said = said(shown, variable, there, answers);
                if (said != null) {
                    int follows = shown.draft().number(variable.name());
                    returns.save(lead, wave, country, variable.name(), follows, said);
                } else if (there instanceof Said.Carried) {
                    stillTrue.add(variable.name());
                }
            }
        }
        returns.confirm(lead, wave, country, stillTrue);
    }

    /** Null to leave what stands there: last time's answer is then still true. */
    private static @Nullable Said said(OpenReturn shown, Variable variable, Said there, InventedAnswers answers) {
        if (there instanceof Said.Carried(AnswerValue before, WaveId from)) {
            return answers.happens(0.15) ? answers.changed(variable, before) : null;
        }
        boolean asked = !shown.check().passed().contains(variable.name());
        return asked && answers.happens(0.85) ? answers.anew(variable) : null;
    }

    /** What would keep the return from being signed off is not known after all. */
    private void signOff(SignedIn lead, WaveId wave, CountryCode country) {
        OpenReturn shown = returns.find(lead, wave, country);
        for (String variable :
                shown.check().flaws().stream().map(Flaw::variable).distinct().toList()) {
            returns.save(lead, wave, country, variable, shown.draft().number(variable), new Said.Unknown());
        }
        returns.signOff(
                lead, wave, country, returns.find(lead, wave, country).draft().mark());
    }
}
