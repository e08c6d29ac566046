package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparedQuestionTests {

    private final Question status = Drafts.question("status", Drafts.ordered("none", "old"));
    private final Question kept = Drafts.question("kept", new Kind.YesNo());
    private final Question gone = Drafts.question("gone", new Kind.Text());
    private final Instrument earlier = Drafts.version("1", status, kept, gone);

    @Test
    void setsEveryQuestionOfBothVersionsSideBySide() {
        Question recoded = Drafts.question("status", Drafts.ordered("none", "new"));
        Question added = Drafts.question("added", new Kind.Date());
        Instrument later = Drafts.version("2", Drafts.against("1"), recoded, kept, added);

        List<ComparedQuestion> compared = ComparedQuestion.of(later, earlier);

        assertThat(compared)
                .containsExactly(
                        new ComparedQuestion("status", status, recoded, Set.of(QuestionChange.CODES), null),
                        new ComparedQuestion("kept", kept, kept, Set.of(), null),
                        new ComparedQuestion("added", null, added, Set.of(), null),
                        new ComparedQuestion("gone", gone, null, Set.of(), null));
        assertThat(compared.stream().map(ComparedQuestion::verdict))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Verdict.SAME),
                        Optional.of(Verdict.NEW),
                        Optional.of(Verdict.DROPPED));
    }

    @Test
    void offersOnlyVerdictsThatCanBe() {
        assertThat(compared(Drafts.question("status", Drafts.ordered("none", "new")))
                        .possible())
                .containsExactly(Verdict.RECODED, Verdict.BROKEN);
        assertThat(compared(Drafts.question(
                                "status", Drafts.ordered("none", "old"), Direction.LOWER, Visibility.PUBLIC, "Other"))
                        .possible())
                .containsExactly(Verdict.SAME, Verdict.REWORDED, Verdict.RECODED, Verdict.BROKEN);
        assertThat(compared(Drafts.question("status", new Kind.Text())).possible())
                .containsExactly(Verdict.BROKEN);
    }

    @Test
    void namesTheCodesThatAMapHasToSpeakOf() {
        ComparedQuestion compared = compared(Drafts.question("status", Drafts.ordered("none", "new")));

        assertThat(compared.newCodes()).extracting(Code::code).containsExactly("new");
        assertThat(compared.goneCodes()).extracting(Code::code).containsExactly("old");
    }

    @Test
    void tellsInWhatAQuestionChanged() {
        assertThat(compared(Drafts.question(
                                "status", Drafts.ordered("old", "none"), Direction.LOWER, Visibility.PUBLIC, "Other"))
                        .changes())
                .containsExactly(QuestionChange.CODES, QuestionChange.WORDING, QuestionChange.SCALE);
        assertThat(compared(Drafts.question("status", new Kind.YesNo())).changes())
                .containsExactly(QuestionChange.KIND);
        assertThat(compared(status).changes()).isEmpty();
    }

    private ComparedQuestion compared(Question now) {
        return ComparedQuestion.of(Drafts.version("2", Drafts.against("1"), now), earlier)
                .getFirst();
    }
}
