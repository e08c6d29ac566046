package org.mirrorscope.wave.members;

import java.util.regex.Pattern;
import org.mirrorscope.platform.Refusal;

/** The name of a members' survey, which stands in addresses. */
public record SurveyId(String id) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /** @throws Refusal if it cannot name a survey */
    public SurveyId {
        if (!NAME.matcher(id).matches()) {
            throw new Refusal("wave/survey.name", id);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
