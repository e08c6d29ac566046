package org.mirrorscope.analysis;

import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Component;

/** The door to the figures of a wave whose results are not public yet: for the office only, and never kept. */
@Component
public class UnpublishedFindings {

    private final StoredAnswers answers;

    UnpublishedFindings(StoredAnswers answers) {
        this.answers = answers;
    }

    /**
     * The figures over a wave that countries answer or answered and the waves whose results are public, counted anew from
     * what is accepted at this moment. Where there is no such wave, only the public ones are in it.
     */
    public Findings with(SignedIn who, WaveId wave) {
        who.require(Deed.SEE_OFFICE);
        return Findings.over(answers.readWith(wave));
    }
}
