package org.mirrorscope.instrument;

import java.util.List;
import org.mirrorscope.shared.LocalizedText;

/** Says anew what a questionnaire is called and who answers it. */
public record Describe(VersionId id, Respondent respondent, LocalizedText title) implements Edit {

    @Override
    public Instrument on(Instrument before) {
        PartRules.refuse(PartRules.of(id));
        return new Instrument(id, respondent, title, before.sections(), before.concordances());
    }

    @Override
    public Object replaces(Instrument content) {
        return List.of(content.id(), content.respondent(), content.title());
    }
}
